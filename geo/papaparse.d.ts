/** What is used of Papa Parse. Its published types would bring Node's along, which this room does without. */
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
    unparse(rows: readonly (readonly string[])[], config: { readonly newline: string }): string;
  };
  export default papa;
}
