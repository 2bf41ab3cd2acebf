import type { CSSProperties } from "react";
import { describe } from "../../map/describe.ts";
import type { Atlas, Drawing } from "../../map/drawing.ts";
import type { GroundData } from "../../map/ground.ts";
import { frameStyle, LOCATOR_ASPECT, locatorSpot, locatorSvg, posterSvg } from "../../map/poster.ts";
import { roundScale, widthOf } from "../../map/scale.ts";
import { escapeXml } from "../../map/xml.ts";
import { words } from "../../story/en/words.ts";
import { sayDay } from "../../story/say.ts";

/** The widest a scale bar is before scripts run, as a share of the frame. */
const SCALE_SHARE = 0.2;

function Scale({ drawing }: { drawing: Drawing }) {
  const width = widthOf(drawing.frame);
  const bar = roundScale(width * SCALE_SHARE, "km");
  const { width: frameWidth, height: frameHeight } = drawing.frame;
  const style = {
    "--frame-width": Math.round(frameWidth * 1e6),
    "--frame-height": Math.round(frameHeight * 1e6),
    "--bar": Math.round((bar.metres / width) * frameWidth * 1e6),
  } as CSSProperties;
  return (
    <p className="scale">
      <span className="scale-bar" style={style} />
      <span className="scale-text">{bar.text}</span>
    </p>
  );
}

function Locator({ drawing, ground }: { drawing: Drawing; ground: GroundData }) {
  const { x, y } = locatorSpot(drawing);
  return (
    <div
      className="locator"
      hidden={!drawing.locator}
      aria-hidden="true"
      style={{ aspectRatio: LOCATOR_ASPECT.toFixed(3) }}
    >
      <svg
        className="poster"
        role="presentation"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the picture is drawn as text, by us
        dangerouslySetInnerHTML={{ __html: locatorSvg(ground) }}
      />
      <span className="locator-spot" style={{ left: `${x.toFixed(1)}%`, top: `${y.toFixed(1)}%` }} />
    </div>
  );
}

/** The one element that holds the map, with the first view's poster in it, and the furniture round it. */
export function StageFrame({ drawing, ground, atlas }: { drawing: Drawing; ground: GroundData; atlas: Atlas }) {
  const label = describe(drawing, atlas).sentences[0];
  const picture = `<svg class="poster" data-poster="${drawing.id}" role="img" aria-label="${escapeXml(label ?? words.map)}" style="${frameStyle(drawing)}">${posterSvg(drawing, ground, null)}</svg>`;
  return (
    <section className="stage" data-map="poster" data-view={drawing.id} aria-label={words.map}>
      <div className="live" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the picture is drawn as text, by us */}
      <div className="picture" dangerouslySetInnerHTML={{ __html: picture }} />
      <Locator drawing={drawing} ground={ground} />
      <div className="tools">
        <button type="button" className="needs-script" data-action="zoom-in" aria-label={words.zoomIn}>
          +
        </button>
        <button type="button" className="needs-script" data-action="zoom-out" aria-label={words.zoomOut}>
          −
        </button>
      </div>
      <button type="button" className="back-to-view" data-action="back-to-view" hidden>
        {words.backToView}
      </button>
      <div className="base-line">
        <Scale drawing={drawing} />
        <p className="credit">
          <span className="stage-date">{sayDay(drawing.date)}</span> · <a href="#credits">{words.creditShort}</a>
        </p>
      </div>
      <p className="stage-note" role="status" hidden />
    </section>
  );
}
