/** The words of the page that are no prose: short, verbs on buttons. */
export const words = {
  title: "Ten Kilometers",
  subtitle: "The drones over Nakhchivan, mapped and measured",
  description:
    "An interactive map of one news story: the drone strikes on Nakhchivan of 5 March 2026. Every number is measured and shows its working; every contested claim says whose it is.",
  standfirst:
    "Nakhchivan is a piece of Azerbaijan set between Armenia, Iran and Turkey. In the first days of the war on Iran, drones hit it. This map follows one article about that day, measures every number in it, and says who says what.",
  articleLabel: "The article",
  articleNote: "An opinion piece. Its judgments are its author’s; this page says so where it repeats them.",
  warNote: "This story is about a war in which people are hurt. It shows no pictures of it.",
  toStory: "Skip to the story",
  chapters: "Chapters",
  chapterOf: (number: number, count: number) => `${number} of ${count}`,
  previous: "Previous",
  next: "Next",
  begin: "Begin",
  units: "Units",
  unitNames: { km: "Kilometers", mi: "Miles", nmi: "Nautical miles" },
  theme: "Colors",
  themeNames: { auto: "As the system", light: "Light", dark: "Dark" },
  map: "Map",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  backToView: "Back to this chapter’s view",
  inWords: "The map in words",
  sourcesOf: "Sources of this chapter",
  key: "Signs on the map",
  signs: {
    measured: "Measured, or told alike by both sides",
    claimed: "Claimed by one side",
    reported: "Reported by agencies",
    disputed: "Disputed",
    closed: "A crossing closed to trucks",
    place: "A place",
  },
  uncertainRing: "A dashed circle shows how far off a place may be, to scale.",
  afterArticle: "After the article",
  working: {
    open: "Show the working",
    close: "Close",
    range: "Between",
    how: "How",
    why: "Why this range",
    from: "From",
    to: "to",
    published: "What others publish",
    sources: "Sources",
    unread: "background, not verified: no source was read",
  },
  numbers: "The numbers",
  numbersNote:
    "Distances are great circles on a sphere; on the WGS84 ellipsoid they would differ by at most 0.56 %, and no digit is printed that this could change.",
  credit:
    "Borders and water © OpenStreetMap contributors (ODbL). Places: GeoNames (CC BY 4.0), OurAirports. Energy: Global Energy Monitor (CC BY 4.0). Provinces: Natural Earth. Relief: NASA SRTM30. Rivers: GSHHG.",
  creditShort: "© OpenStreetMap contributors",
  creditMore: "Sources of the map",
  borderNote:
    "Borders are drawn as they are held. Small enclaves that belong to one state by law and are held by another are kept as records of their own and named in the text.",
  reachNote: "Distances to Iran are measured from its territory and from nowhere else.",
  noWebGL: "This browser cannot draw the live map. The picture shows the same.",
  mapFailed: "A part of the map could not be loaded, so the picture stays.",
  tryAgain: "Try again",
  unknownAddress: (what: string) =>
    `This address says “${what}”, which the page does not know. Here is the story from its beginning.`,
  printed: "Printed from",
  notFound: "There is no page at this address",
  notFoundText: "Links change and letters get lost. The story itself is still there.",
  notFoundLink: "Read the story",
} as const;

/** What MapLibre says to readers. */
export const mapWords: Record<string, string> = {
  "Map.Title": "Map",
  "CooperativeGesturesHandler.WindowsHelpText": "Hold Ctrl and scroll to zoom the map",
  "CooperativeGesturesHandler.MacHelpText": "Hold ⌘ and scroll to zoom the map",
  "CooperativeGesturesHandler.MobileHelpText": "Use two fingers to move the map",
};
