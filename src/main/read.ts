import "../ui/page.css";
import "../ui/charts/charts.css";
import "../ui/evidence/evidence.css";
import "../surfaces/read/read.css";
import type { EarlyMove } from "../surfaces/read/first-move.ts";
import { mount } from "../surfaces/read/mount.ts";

declare global {
  interface Window {
    /** Moves made before this script arrived, kept by the lines in the page's head; no more are kept once it has. */
    earlyMoves?: EarlyMove[] | undefined;
  }
}

const early = window.earlyMoves ?? [];
window.earlyMoves = undefined;
mount(document.body, early);
