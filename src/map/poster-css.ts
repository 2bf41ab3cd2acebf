import { dark, light, paletteCss } from "./palette.ts";
import { LABEL_TYPE } from "./type.ts";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const WEIGHT = { Label: "400 normal", "Label Bold": "600 normal", "Label Italic": "400 italic" } as const;

const labelRules = Object.entries(LABEL_TYPE)
  .map(([kind, { face, size, spacing, colour }]) => {
    const [weight, style] = WEIGHT[face].split(" ");
    return `.poster .label.${kind} text{font-size:${size}px;font-weight:${weight};font-style:${style};letter-spacing:${spacing}em;fill:var(--map-${kebab(colour)})}`;
  })
  .join("\n");

/** How posters look, in custom properties of the palette: for the page that holds one, and inside one that stands alone. */
export const posterCss = `
.poster{overflow:visible;font-family:"Map Sans","Noto Sans",system-ui,sans-serif}
.poster .ground path,.poster .ground circle{fill:none;vector-effect:non-scaling-stroke;stroke-linejoin:round;stroke-linecap:round}
.poster .land{fill:var(--map-land)}
.poster .ground .azerbaijan{fill:var(--map-azerbaijan)}
.poster .ground .exclave:not(.border){fill:var(--map-exclave)}
.poster .ground .province{fill:var(--map-province);fill-opacity:.55;stroke:var(--map-quiet);stroke-width:.75}
.poster .relief{opacity:.3}
.poster .ground .sea,.poster .ground .lake{fill:var(--map-water);stroke:var(--map-water-line);stroke-width:.75}
.poster .ground .river{stroke:var(--map-water-line);stroke-width:1}
.poster .ground .border{stroke:var(--map-border);stroke-width:1}
.poster .ground .border.mainland{stroke:var(--map-exclave-edge);stroke-width:1;stroke-opacity:.6}
.poster .ground .border.exclave{stroke:var(--map-exclave-edge);stroke-width:1.75}
.poster .ground .border.water{stroke-dasharray:5 3;stroke-linecap:butt}
.poster .ground .border.disputed{stroke-dasharray:2 3;stroke-linecap:butt}
.poster .ground .border.enclave{stroke:var(--map-exclave-edge);stroke-dasharray:1.5 2.5;stroke-linecap:butt}
.poster .ground .line{stroke-width:2}
.poster .ground .line.open{stroke:var(--map-link)}
.poster .ground .line.stopped{stroke:var(--map-stopped);stroke-dasharray:7 5;stroke-linecap:butt}
.poster .ground .line.replacement{stroke:var(--map-link);stroke-dasharray:.1 5;stroke-width:2.5}
.poster .ground .line.oil{stroke:var(--map-energy)}
.poster .ground .line.gas{stroke:var(--map-energy);stroke-dasharray:8 4;stroke-linecap:butt;stroke-width:1.5}
.poster .ground .line.course{stroke:var(--map-quiet);stroke-width:1.25;stroke-dasharray:4 3;stroke-linecap:butt}
.poster .ground .line.measured{stroke:var(--map-measure);stroke-width:3.5}
.poster .ground .uncertain{stroke:var(--map-ink);stroke-width:1.25;stroke-dasharray:3 3;stroke-linecap:butt}
.poster text{paint-order:stroke;stroke:var(--map-halo);stroke-width:3px;stroke-linejoin:round}
.poster .label .dot{fill:var(--map-ink)}
${labelRules}
.poster .leader{stroke:var(--map-ink);stroke-width:.75}
.poster .callout .title{font-size:13.5px;font-weight:600;fill:var(--map-ink)}
.poster .callout .detail{font-size:12.5px;fill:var(--map-ink)}
.poster .solid{fill:var(--map-ink)}
.poster .hollow{fill:var(--map-halo);stroke:var(--map-ink);stroke-width:1.75}
.poster .dotted{stroke-width:2.8;stroke-dasharray:.01 6.28;stroke-linecap:round}
.poster .struck{stroke:var(--map-ink);stroke-width:1.75}
.poster .strike .solid{fill:var(--map-strike)}
.poster .strike .hollow,.poster .strike .struck{stroke:var(--map-strike)}
.poster .measure .casing{stroke:var(--map-halo);stroke-width:4;stroke-opacity:.8}
.poster .measure .rule{stroke:var(--map-measure);stroke-width:1.5}
.poster .measure.is-pointed .rule{stroke-width:3.5}
.poster .tick{stroke:var(--map-measure);stroke-width:1.5;fill:none}
.poster .measure text{font-size:14px;font-weight:600;fill:var(--map-measure)}
.poster .measure.lead text{font-size:22px}
.poster .narrow{display:none}
`;

/** What changes where the picture is narrow: fewer names, callouts in their other place. */
export const narrowCss =
  ".poster .wide{display:none}.poster .narrow{display:inline}.poster .measure.lead text{font-size:19px}";

/** Width in pixels below which a picture counts as narrow. */
export const NARROW = 560;

/** The palettes as custom properties for a root: light unless the reader's system or the reader asks for dark. */
export const paletteRules = (root: string): string =>
  `${root}{${paletteCss(light)}}
@media (prefers-color-scheme:dark){${root}:not([data-theme="light"]){${paletteCss(dark)}}}
${root}[data-theme="dark"]{${paletteCss(dark)}}`;
