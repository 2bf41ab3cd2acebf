import { sources as said } from "../../story/en/sources.ts";
import { saySize } from "../../story/say.ts";

/** A file to download. */
export interface ListedFile {
  /** Its address from the root of the site. */
  readonly path: string;
  readonly holds: string;
  readonly bytes: number;
  readonly licence: string;
  /** Whether it is made from OpenStreetMap, and so stands apart. */
  readonly osm: boolean;
}

function Rows({ files }: { files: readonly ListedFile[] }) {
  return files.map(({ path, holds, bytes, licence }) => (
    <tr key={path}>
      <th scope="row">
        <a href={`../${path}`} download>
          {path.replace(/^data\//, "")}
        </a>
      </th>
      <td>{holds}</td>
      <td className="size">{saySize(bytes)}</td>
      <td>{licence}</td>
    </tr>
  ));
}

/** Everything that can be downloaded, with what is in it and under which licence; what comes from OpenStreetMap apart. */
export function DataFiles({ files }: { files: readonly ListedFile[] }) {
  const tables = [
    { key: "own", title: said.data.own, own: files.filter(({ osm }) => !osm) },
    { key: "osm", title: said.data.osm, own: files.filter(({ osm }) => osm) },
  ];
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{said.data.title}</h2>
      <p>{said.data.intro}</p>
      {tables.map(({ key, title, own }) => (
        <table key={key} className="data-files">
          <caption>{title}</caption>
          <thead>
            <tr>
              {said.data.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Rows files={own} />
          </tbody>
        </table>
      ))}
    </section>
  );
}
