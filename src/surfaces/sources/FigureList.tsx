import type { Figure } from "../../../geo/figure.ts";
import type { Edition } from "../../map/edition.ts";
import { sources as said } from "../../story/en/sources.ts";
import { PrintedFigure } from "../../ui/FigureNumber.tsx";
import { FigureWorking } from "../../ui/FigureWorking.tsx";

type Group = keyof typeof said.figures.groups;

function groupOf({ id, unit, ends }: Figure): Group {
  if (unit === "m") return ends || id.includes("-to-") ? "distances" : "lengths";
  if (unit === "m2") return "areas";
  return unit === "d" ? "days" : "counts";
}

/** A figure with its working, and its map where it has one. */
function Entry({ figure, edition, picture }: { figure: Figure; edition: Edition; picture: FigurePicture | undefined }) {
  const { id, label } = figure;
  return (
    <li id={`figure-${id}`} className="figure-entry">
      <div>
        <h4>{label}</h4>
        <p className="working-value">
          <PrintedFigure figure={figure} />
        </p>
        <FigureWorking figure={figure} atlas={edition.atlas} />
        <p className="entry-links">
          <a href={`#figure-${id}`}>{said.figures.address}</a> · <code>{id}</code>
        </p>
      </div>
      {picture && (
        <img
          className="figure-map"
          src={`../${picture.href}`}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          loading="lazy"
        />
      )}
    </li>
  );
}

/** The map of a figure: a file of its own, loaded as it comes near. */
export interface FigurePicture {
  readonly href: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Every figure with its working on a small map, by what it is a number of. */
export function FigureList({
  edition,
  pictures,
}: {
  edition: Edition;
  pictures: Readonly<Record<string, FigurePicture>>;
}) {
  const groups = (Object.keys(said.figures.groups) as Group[]).map((group) => ({
    group,
    own: edition.figures.filter((figure) => groupOf(figure) === group),
  }));
  return (
    <section id="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">{said.figures.title}</h2>
      <p>{said.figures.intro}</p>
      {groups.map(({ group, own }) => (
        <section key={group} aria-labelledby={`figures-${group}`}>
          <h3 id={`figures-${group}`}>{said.figures.groups[group]}</h3>
          <ul className="figure-list">
            {own.map((figure) => (
              <Entry key={figure.id} figure={figure} edition={edition} picture={pictures[figure.id]} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
