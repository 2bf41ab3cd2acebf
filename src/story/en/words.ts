/** The words of the page that are no prose: short, verbs on buttons. */
export const words = {
  title: "Ten Kilometers",
  subtitle: "The drones over Nakhchivan, mapped and measured",
  description:
    "An interactive map of one news story: the drone strikes on Nakhchivan of 5 March 2026. Every number shows where it comes from; every contested claim says whose it is.",
  standfirst:
    "Nakhchivan is a piece of Azerbaijan set between Armenia, Iran and Turkey. In the first week of the war that the United States and Israel began against Iran, drones came down there. Who sent them is disputed. This map follows one article about it, measures what can be measured, and says who says what.",
  articleLabel: "The article",
  articleNote: "An opinion piece. Its judgments are its author’s; this page says so where it repeats them.",
  warNote: "This story is about a war in which people are hurt. It shows no pictures of it.",
  toStory: "Skip to the story",
  chapters: "Chapters",
  chapterOf: (number: number, count: number) => `${number} of ${count}`,
  previous: "Previous",
  next: "Next",
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
    reported: "Reported by news agencies, not confirmed by both sides",
    disputed: "Disputed",
    closed: "A crossing closed to trucks",
    place: "A place",
  },
  uncertainRing: "A dashed circle shows how far off a place may be, to scale.",
  afterArticle: "After the article",
  working: {
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
  numbersNote: (error: string) =>
    `Distances are the shortest way over a round Earth. On the exact, slightly flattened one they would differ by at most ${error}, and no digit is printed that this could change.`,
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
  notFound: "There is no page at this address",
  notFoundText: "Links change and letters get lost. The story itself is still there.",
  notFoundLink: "Read the story",
} as const;

/** What MapLibre says to readers. */
export const mapWords: Record<string, string> = {
  "Map.Title": "Live map",
  "CooperativeGesturesHandler.WindowsHelpText": "Hold Ctrl and scroll to zoom the map",
  "CooperativeGesturesHandler.MacHelpText": "Hold ⌘ and scroll to zoom the map",
  "CooperativeGesturesHandler.MobileHelpText": "Use two fingers to move the map",
};
