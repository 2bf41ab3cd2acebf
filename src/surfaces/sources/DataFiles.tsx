import { sources as said } from "../../story/en/sources.ts";
import { saySize } from "../../story/say.ts";
import { TableHead } from "../../ui/TableHead.tsx";

/** A table to download, in its two forms. */
export interface ListedFile {
  readonly title: string;
  readonly holds: string;
  /** Addresses from the root of the site. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly licences: readonly { readonly id: string; readonly path: string }[];
  /** Whether it is made from OpenStreetMap, and so stands apart. */
  readonly osm: boolean;
}

function Row({ table: { title, holds, files, licences } }: { table: ListedFile }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{holds}</td>
      <td>
        {files.map(({ path, bytes }) => (
          <span key={path} className="download">
            <a href={`../${path}`} download>
              {path.replace(/^data\//, "")}
            </a>{" "}
            ({saySize(bytes)})
          </span>
        ))}
      </td>
      <td>
        {licences.map(({ id, path }) => (
          <span key={id} className="download">
            <a href={`../${path}`}>{id}</a>
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Everything that can be downloaded, with what is in it and under which licence; what comes from OpenStreetMap apart. */
export function DataFiles({ tables }: { tables: readonly ListedFile[] }) {
  const groups = [
    { key: "own", title: said.data.own, own: tables.filter(({ osm }) => !osm) },
    { key: "osm", title: said.data.osm, own: tables.filter(({ osm }) => osm) },
  ];
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{said.data.title}</h2>
      <p>
        {said.data.intro}{" "}
        <a href="../data/datapackage.json" download>
          datapackage.json
        </a>{" "}
        <a href="../data/README.md">README</a>
      </p>
      {groups.map(({ key, title, own }) => (
        <div key={key} className="table-frame">
          <table className="data-files">
            <caption>{title}</caption>
            <TableHead heads={said.data.columns} />
            <tbody>
              {own.map((table) => (
                <Row key={table.title} table={table} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
