import "../ui/page.css";
import "../ui/charts/charts.css";
import "../ui/evidence/evidence.css";
import "../surfaces/sources/sources.css";
import { mount } from "../surfaces/sources/mount.ts";

mount(document.body);
