/** The words of the page about the project: sections of paragraphs. Links stand in braces as `{link:where}`. */
export const about = {
  title: "About this map",
  description:
    "What this map is, the article it explains and that it is opinion, who may use it and how, licenses, accessibility, contact.",
  sections: [
    {
      id: "what",
      title: "What this is",
      paragraphs: [
        "An interactive map of one news story: the drones that came down in Nakhchivan, an exclave of Azerbaijan, in the first week of the war that the United States and Israel began against Iran. It draws what an article about them says, measures what in it can be measured, and shows who says what and how sure anyone can be.",
        "It speaks for no side. It keeps no accounts, sets no cookies, counts no visitors, and asks nothing of any other host: once loaded, it is between the reader and the page.",
      ],
    },
    {
      id: "article",
      title: "The article that it explains",
      paragraphs: [
        "It is an opinion piece. The map follows its course, repeats none of its sentences beyond a few quoted words, and marks its judgments as its author’s. What it leaves out, and what overtook it, stands beside it with a date.",
        "Its charges against private persons are not repeated here: they cannot be checked on a map, and the story does not need them.",
      ],
    },
    {
      id: "use",
      title: "Who may use it, and how",
      paragraphs: [
        "Anybody, for anything, without asking: newsrooms, schools, other projects. Link to any chapter, claim or figure: each has an address. Take the data as files. A line of credit is asked: “Ten Kilometers, © OpenStreetMap contributors”, with a link. Whoever builds on the data owes what its licenses ask, see below.",
        "Do not print a contested claim without saying whose it is. Do not print a distance as proof of where something was launched: it is none.",
      ],
    },
    {
      id: "care",
      title: "A note on the subject",
      paragraphs: [
        "The war is real and people were hurt. There are no pictures of them here, no military sites, and no detail that would help anyone aim. Anyone who reads this with family in the region, or shows it in a class where somebody may have some, should know that the chapters speak of strikes, of people hurt, and of a school, and that both governments’ accounts are given in their own terms.",
      ],
    },
    {
      id: "licenses",
      title: "Licenses",
      paragraphs: [
        "The code is under the MIT license. Records, claims, notes and figures are under CC BY 4.0. Borders and water come from OpenStreetMap and are under the Open Database License, as are files made from their shapes, which are kept apart; numbers measured on them carry its credit. Places come mostly from GeoNames (CC BY 4.0) and OurAirports (public domain), energy sites and pipelines from Global Energy Monitor (CC BY 4.0). The full texts ship with the data.",
      ],
    },
    {
      id: "accessibility",
      title: "Accessibility",
      paragraphs: [
        "Every map has a text that says what it shows, made from the same data as the picture. Everything works with the keyboard, without motion where the system asks for less of it, in light and dark, and large. Prose, pictures and data are there without scripts; only choosing units and colors, turning chapters by button and narrowing down the claims needs them.",
        "Automatic checks find no fault on any page; that is not the same as having been tried by readers who cannot see. Where something is in the way, please say so.",
      ],
    },
    {
      id: "contact",
      title: "Contact and corrections",
      paragraphs: [],
    },
  ],
  contact: {
    known: "Whoever publishes this copy of the map can be reached here:",
    unknown:
      "Whoever published this copy of the map did not leave an address in it. The project’s code, with a place to report errors, is where the copy came from.",
    corrections:
      "An error that is reported and found is corrected in the records, with its date, and stands from then on beside what it corrects.",
  },
  toCorrections: "Corrections so far",
  toSources: "Method, names and borders, level of detail",
} as const;
