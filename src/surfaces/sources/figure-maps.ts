/**
 * Puts the map of each figure into the page itself as it comes near: its type is then the page's, and its numbers follow
 * the reader's units. Where a file does not arrive, the picture that was there stays.
 */
export function showInPlace(root: ParentNode, say: (part: ParentNode) => void): void {
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void replace(target as HTMLImageElement, say);
      }
    },
    { rootMargin: "400px" },
  );
  for (const image of root.querySelectorAll("img.figure-map")) observer.observe(image);
}

async function replace(image: HTMLImageElement, say: (part: ParentNode) => void): Promise<void> {
  const response = await fetch(image.src).catch(() => null);
  if (!response?.ok) return;
  const read = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
  if (read.nodeName !== "svg") return;
  // The rules of the file speak of every picture; the page has its own.
  read.querySelector("style")?.remove();
  read.setAttribute("role", "img");
  read.setAttribute("aria-label", image.alt);
  read.classList.add("figure-map");
  read.removeAttribute("width");
  read.removeAttribute("height");
  const drawn = document.importNode(read, true);
  image.replaceWith(drawn);
  say(drawn);
}
