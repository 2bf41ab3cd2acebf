/** The words of the page of sources and claims. */
export const sources = {
  title: "Sources and claims",
  description:
    "Every claim of the story with who made it and what becomes of it when it is checked; every figure with its working on a map; method, corrections, data and sources.",
  standfirst:
    "Who says what, and since when. What can be measured, how it was measured, and how sure anyone can be. Everything here has an address that can be cited, and everything can be downloaded.",
  contents: "On this page",
  ledger: {
    title: "Claims",
    intro:
      "What officials, governments, agencies and the article said, in our words unless quoted. Each is checked against what is known, and says what came of it.",
    all: "All",
    filter: "Narrow the claims down",
    fields: {
      side: "Who",
      kind: "Kind",
      verdict: "Verdict",
      view: "Chapter",
      known: "As known on",
    },
    reset: "Show all",
    address: "Address of this claim",
    count: (shown: number, all: number) => (shown === all ? `${all} claims` : `${shown} of ${all} claims`),
    unknownAddress: (what: string) =>
      `This address asks for “${what}”, which the list of claims does not know. All claims are shown.`,
    hindsight: "The list is as it stood on that day; verdicts and notes are today’s.",
    nothing: "No claim fits all of these. Show all, or take one back.",
    verdicts: {
      holds: "Records or geometry bear it out.",
      "holds-with-note": "It is borne out, and there is something to add.",
      disputed: "Sides or sources contradict each other.",
      open: "Nobody can tell yet, or there is nothing to check: a demand, a judgment, a forecast.",
      contradicted: "Records or geometry say otherwise, at least in part.",
    },
  },
  accounts: {
    title: "Two accounts, side by side",
    intro:
      "Baku and Tehran do not agree on what happened. Neither account is drawn as fact. Under each question stands what nobody knows, and what would settle it.",
  },
  known: {
    title: "What was known when",
    intro:
      "What could be known at the end of a day is not what is known today. Choose a day among the claims, at “As known on”, and what came later steps back.",
    columns: [
      "By",
      "Drones, as counted by Baku",
      "People reported hurt",
      "Claims made so far",
      "What became known that day",
    ],
    none: "not told",
    events: "Events",
    happened: "Happened",
    knownOn: "Known from",
    behind: (claims: number, count: number) => `Claims about it (${claims}) and sources (${count})`,
  },
  links: {
    title: "Was Nakhchivan cut off?",
    intro:
      "Each way between the exclave and the rest of Azerbaijan, with its state on each day, as far as that is told. From these the answer is computed, for people and for freight. By road the way through Iran is at least {bus-through-iran} long, the way through Turkey and Georgia at least {turkey-georgia-road}: {way-round-ratio} times as long. Of the {azerbaijan-iran-border} of border between Azerbaijan and Iran, {mainland-border-iran} are the mainland’s and {nakhchivan-border-iran} the exclave’s.",
  },
  reach: {
    title: "Within reach",
    intro:
      "How near Azerbaijan’s energy sites and pipelines lie to Iran’s territory, and what is published of the ranges of Iran’s drones and missiles. Of {pipelines-length} of pipeline in the records, {pipelines-within-lowest-range} lie within the lowest published range whose source was read; the line to Ceyhan, {btc-length} on the map, is part of them.",
    ranges: "Where each published range comes from",
    rangeHeads: ["System", "Lowest", "Highest", "Claimed by", "Note"],
    exposed: "Every site and pipeline",
    exposedHeads: ["Site or pipeline", "From Iran’s dry land", "How far off its point may be"],
    unknownClaimant: "not told",
    under: "under",
  },
  people: {
    title: "How many people",
    intro:
      "Iran’s census does not ask about language or descent. What is published differs widely, and is drawn as the ranges that it is. Of Iran’s people it would be {azerbaijanis-share-of-iran}.",
  },
  figures: {
    title: "Figures",
    intro:
      "Every number that the story prints, and some that it does not. None is typed: all are computed from records and map layers each time the site is built.",
    address: "Address of this figure",
    groups: {
      distances: "Distances",
      lengths: "Lengths",
      areas: "Areas",
      counts: "Counts, shares and ratios",
      days: "Days",
    },
  },
  corrections: {
    title: "Corrections",
    intro:
      "What an earlier version had wrong, newest first. Each also stands beside what it corrects, where that is on this page.",
    none: "Nothing has had to be corrected so far.",
    line: (kind: string) => `${kind}:`,
    kinds: {
      figure: "Figure",
      claim: "Claim",
      count: "Count",
      crossing: "Crossing",
      enclave: "Enclave",
      estimate: "Estimate",
      event: "Event",
      line: "Line",
      link: "Link",
      place: "Place",
      range: "Range",
    },
    was: "It said:",
    is: "It says now:",
  },
  data: {
    title: "Data",
    intro:
      "Everything on this site as files, with every field described. Files that come from OpenStreetMap are kept apart and are under the Open Database License.",
    own: "The project’s own records, and figures computed from them",
    osm: "From OpenStreetMap: © OpenStreetMap contributors, Open Database License",
    columns: ["Table", "What it holds", "Files", "License"],
  },
  index: {
    title: "Sources",
    intro: (count: number) =>
      `${count} sources. The day is the day on which the source was last read. Texts of others are cited here and not reproduced.`,
    accessed: (day: string) => `Read on ${day}.`,
  },
} as const;
