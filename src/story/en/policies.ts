/** A policy of the project, part by part: what it is about, and what is done. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly (readonly [what: string, how: string])[];
}

/** Method, names and borders, level of detail. The error bounds are those that the measuring code states. */
export const policies = (errors: { readonly length: string; readonly area: string }): readonly Policy[] => [
  {
    id: "method",
    title: "How it is measured",
    parts: [
      [
        "Distances",
        `The shortest way over a round Earth, between two points or from a point to the nearest place of a line or an area. On the exact, slightly flattened Earth a length would differ by at most ${errors.length}. No digit is printed that this could change: every printed distance is computed a second time on the exact figure, by other code, and has to read the same in all three units.`,
      ],
      [
        "Two answers to “how far is Iran?”",
        "The border line runs through rivers and a reservoir, so a place can be nearer to the line than to dry ground. Both are measured and named. Out at sea there is no border line on the ground; there, and for oil and gas, the distance is to Iran’s dry land.",
      ],
      [
        "Lengths of borders",
        "A winding line has no single length: the finer the map, the longer it gets. The line is followed bend by bend on the most detailed map at hand; the low end of the range is the same line with bends under about a kilometer taken out. What others publish stands beside it, each with its publisher, and nothing is corrected by anything else.",
      ],
      [
        "Areas",
        `The area inside an outline, with at most ${errors.area} between the round and the exact Earth, and with the outline’s own uncertainty added. Official areas can count what the outline leaves out.`,
      ],
      [
        "Low and high",
        "Where a number is not exact, it has a range. For a distance it is how far off its two ends may be, plus what the round Earth may be off. For what others count or estimate it is the lowest and the highest value that was published.",
      ],
      [
        "Reach",
        "A published range of a drone or missile is a claim, often of those who built it, and is shown from its lowest to its highest published value. Reach is measured from the nearest point of a country’s territory and from nowhere else. It says nothing of intent, of accuracy, or of whether anything defends the place.",
      ],
      [
        "Verdicts",
        "A verdict speaks of what was said, not of whether it was said. Where dates, counts or geometry can decide, the verdict is computed and changes with its records. Where they cannot, it is given by hand, with the reason beside it. Who sent the drones is disputed here, whatever anybody holds likely.",
      ],
      [
        "Time",
        "Days are days in Baku. An event has the time at which it happened, as exactly as that is known, and the time at which it could first be known. The hour of a report is not the hour of an event, and the text says which of the two it has.",
      ],
    ],
  },
  {
    id: "names-and-borders",
    title: "Names and borders",
    parts: [
      [
        "Borders",
        "Between Azerbaijan, Armenia and their neighbors borders are drawn as they are held, from OpenStreetMap, so that the map shows whose checkpoint a traveler would meet. Lines that are disputed are dotted. The map takes no side on whose land it ought to be.",
      ],
      [
        "Small enclaves",
        "Between Armenia and Azerbaijan some villages belong to one state by the borders of Soviet times and are held by the other. They are records of their own, which name both states, and lie over the map with a dotted outline. Karki, Tigranashen in Armenian, is a point, because no source gives its outline.",
      ],
      [
        "Other disputed places",
        "Farther away the map simplifies, and not always by who holds the ground: Crimea and Northern Cyprus are kept apart, with disputed lines; Abkhazia and South Ossetia are drawn within Georgia, the West Bank as Palestine.",
      ],
      [
        "Two names",
        "Where each side has its own name, both stand: Karki / Tigranashen, Khankendi / Stepanakert, Shusha / Shushi. Spellings in English follow what news agencies print.",
      ],
      [
        "Words that take sides",
        "Terms such as “South Azerbaijan” or “Zangezur corridor” belong to one side. They stand in quotation marks, with who uses them, and never label the map.",
      ],
    ],
  },
  {
    id: "level-of-detail",
    title: "What is left out",
    parts: [
      [
        "Places",
        "Only places that any atlas or public list of places has, at that level of detail. The airport is one point; its terminal is not located apart from it. Oil and gas fields are points for whole fields; no single platform is on the map.",
      ],
      [
        "Military sites",
        "None: no bases, no launch sites, no air defense, of any side. That is why reach is measured from territory.",
      ],
      [
        "How exact a place is",
        "Every place says how far off it may be. Where that matters to the picture, it is drawn as a dashed circle of that size. A claim whose place is not known is not on the map.",
      ],
      [
        "People",
        "Officials are named with what they said in office. Charges against private persons are left out, and so are pictures of anybody who was hurt.",
      ],
    ],
  },
];
