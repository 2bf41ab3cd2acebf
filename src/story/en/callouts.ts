import type { ChapterId } from "../chapter.ts";

/** The words of callouts: a name, and what is said of it, as prose with slots. Two lines at most. */
export type Callout = readonly [title: string] | readonly [title: string, detail: string];

export const callouts: Readonly<Record<ChapterId, Readonly<Record<string, Callout>>>> = {
  strikes: {
    airport: ["Nakhchivan airport", "terminal reported hit"],
    shakarabad: ["Shakarabad", "fall reported near a school"],
  },
  "ten-kilometers": {
    airport: ["Nakhchivan airport"],
    shakarabad: ["Shakarabad", "{shakarabad-to-iran-border} to the border"],
  },
  exclave: {
    karki: ["Karki / Tigranashen", "Azerbaijan’s by law, held by Armenia"],
  },
  "last-link": {
    airport: ["Nakhchivan", "flights stopped {shortday:flights-stopped}"],
    igdir: ["Iğdır", "flight and bus from {shortday:igdir-replacement}"],
    bus: ["Bus through Iran", "stopped {shortday:buses-stopped}"],
  },
  "two-accounts": {
    baku: ["Baku", "says the drones were Iran’s"],
    tehran: ["Tehran", "says Iran launched none"],
    airport: ["Nakhchivan", "who sent the drones is disputed"],
  },
  "place-of-hope": {},
  exposure: {
    sangachal: ["Sangachal terminal"],
    "shah-deniz": ["Shah Deniz gas field", "{shah-deniz-to-iran-land} from Iran"],
    acg: ["Azeri–Chirag–Gunashli", "oil fields, {acg-to-iran-land} from Iran"],
  },
  response: {
    shahtakhti: ["Shahtakhti", "and Poldasht"],
    julfa: ["Julfa", "and Jolfa"],
    bilasuvar: ["Bilasuvar", "trucks stopped at all {crossings-working}"],
    astara: ["Astara"],
  },
  restraint: {
    flight: ["Flights again", "from {shortday:flights-resume}"],
    freight: ["Trucks again", "from {shortday:freight-resumes}"],
  },
  "and-yet": {
    tehran: ["Tehran", "U.S. and Israeli strikes {shortday:war-begins-2026-02-28}"],
    airport: ["Nakhchivan", "drones came down {shortday:strike-airport}"],
  },
};
