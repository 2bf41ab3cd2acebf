/** What is used of Papa Parse. Its published types would bring Node's along, which these rooms do without. */
declare module "papaparse" {
  interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly type: string }[];
    /** Where in the text the next row begins. */
    readonly meta: { readonly cursor: number };
  }
  interface Config {
    readonly delimiter: string;
    readonly newline: string;
    readonly preview?: number;
    readonly step: (step: Step, parser: { abort(): void }) => void;
  }
  const papa: {
    parse(text: string, config: Config): void;
    parse(text: string, config?: { readonly newline: string }): { readonly data: readonly string[][] };
    unparse(
      rows: readonly (readonly (string | number | boolean | null)[])[],
      config: { readonly newline: string; readonly escapeFormulae?: boolean },
    ): string;
  };
  export default papa;
}
