import "../ui/page.css";
import "../surfaces/about/about.css";
import { mount } from "../surfaces/about/mount.ts";

mount(document.body);
