/** Every colour of the map, named by what it colours. */
export interface Palette {
  readonly page: string;
  readonly ink: string;
  readonly quiet: string;
  readonly land: string;
  readonly azerbaijan: string;
  readonly exclave: string;
  readonly exclaveEdge: string;
  readonly water: string;
  readonly waterLine: string;
  readonly waterInk: string;
  readonly border: string;
  readonly admin: string;
  readonly strike: string;
  readonly measure: string;
  readonly link: string;
  readonly stopped: string;
  readonly energy: string;
  readonly province: string;
  readonly halo: string;
}

export const light: Palette = {
  page: "#faf8f4",
  ink: "#22201c",
  quiet: "#5f5a50",
  land: "#efebe3",
  azerbaijan: "#f7efdd",
  exclave: "#f4e3bf",
  exclaveEdge: "#8a5a00",
  water: "#cfdfe6",
  waterLine: "#9dbcc8",
  waterInk: "#3d6273",
  border: "#877f71",
  admin: "#d9d3c7",
  strike: "#b3361b",
  measure: "#1b1916",
  link: "#0b6670",
  stopped: "#746e64",
  energy: "#6b3a75",
  province: "#c9bfa8",
  halo: "#f7f4ee",
};

export const dark: Palette = {
  page: "#14171a",
  ink: "#eceae5",
  quiet: "#a9a79f",
  land: "#23272b",
  azerbaijan: "#35301f",
  exclave: "#4a3b1c",
  exclaveEdge: "#e0b45c",
  water: "#16252d",
  waterLine: "#2f4a57",
  waterInk: "#8fb3c2",
  border: "#80878b",
  admin: "#33383c",
  strike: "#ff8a66",
  measure: "#f6f4ef",
  link: "#5cc4cd",
  stopped: "#9b9a93",
  energy: "#cf9bd9",
  province: "#474a44",
  halo: "#1a1d20",
};

/** A palette as CSS custom properties, `--map-land` and so on, for pictures and page alike. */
export function paletteCss(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--map-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`)
    .join(";");
}
