/** What the tests use of the Frictionless Data Package library, which brings no types. */
declare module "datapackage" {
  interface Resource {
    readonly name: string;
    readonly descriptor: { readonly name: string; readonly path: string };
    readonly tabular: boolean;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    /** Reads all rows. Rejects at the first that does not fit the schema. */
    read(options: { keyed: true; cast?: boolean; relations?: boolean }): Promise<Record<string, unknown>[]>;
    /** Follows all foreign keys. Rejects at the first that leads nowhere. */
    checkRelations(): Promise<true>;
  }
  interface Package {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  const library: {
    readonly Package: { load(descriptor: string, options: { strict: boolean }): Promise<Package> };
  };
  export default library;
}
