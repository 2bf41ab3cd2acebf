/** GDAL for Node: the package's types name only its file for browsers. */
declare module "gdal3.js/node.js" {
  interface Dataset {
    readonly pointer: number;
  }
  interface Gdal {
    open(file: string, options?: string[]): Promise<{ datasets: Dataset[]; errors: unknown[] }>;
    ogrinfo(dataset: Dataset, options: string[]): Promise<unknown>;
    close(dataset: Dataset): Promise<void>;
  }
  /** Its files are looked for from the working directory. */
  export default function initGdalJs(config: {
    path: string;
    logHandler: (message: string) => void;
    errorHandler: (message: string) => void;
  }): Promise<Gdal>;
}
