import { words } from "../story/en/words.ts";

/** The pages of the site that lead to each other, by their folder. */
const PAGES = { story: "", sources: "sources/", about: "about/" } as const;

/** The way to the site's other pages. `root` is the way from this page to the site's root; `label` tells two of them apart. */
export function SiteNav({
  here,
  root,
  label = words.site,
}: {
  here: keyof typeof PAGES;
  root: string;
  label?: string;
}) {
  return (
    <nav className="site-nav" aria-label={label}>
      {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => (
        <a key={page} href={root + PAGES[page] || "./"} aria-current={page === here ? "page" : undefined}>
          {words.pages[page]}
        </a>
      ))}
    </nav>
  );
}
