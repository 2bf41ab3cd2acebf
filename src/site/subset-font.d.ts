declare module "subset-font" {
  /** Cuts a font file down to the letters of a text. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: "sfnt" | "woff" | "woff2" },
  ): Promise<Buffer>;

  export { subsetFont as default };
}
