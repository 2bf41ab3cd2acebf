/** Whether a key pressed there belongs to what has the focus: a field, the map, an open sheet. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, select, textarea, [contenteditable], .live, [popover]") !== null
  );
}

/** Right and left turn the chapters, where the focus is on nothing that wants those keys for itself. */
export function followKeys(goBy: (step: number) => void): void {
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTaken(event.target)) return;
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    if (event.key !== forward && event.key !== back) return;
    event.preventDefault();
    goBy(event.key === forward ? 1 : -1);
  });
}
