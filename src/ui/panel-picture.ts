/** Space around a picture that is taken away, and the height of the line below it. */
const margin = 16;
const footer = 32;

/** What of a drawn shape the style sheets say: written into it, for they stay behind. */
const shapeStyles = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "vector-effect",
] as const;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Parts of a panel that are for the screen only, or for those who hear it. */
const leftOut = ".screen-only, .visually-hidden, [data-tip], canvas[hidden]";

/**
 * A panel as it stands on the page, as an SVG of its own: title, sentence, drawing, legend,
 * and below them what the numbers are of. Whatever style sheets say is written into it.
 *
 * @param panel   the panel's element, laid out
 * @param context team, window and as-of, in words
 */
export function panelPicture(panel: HTMLElement, context: string): string {
  const origin = panel.getBoundingClientRect();
  const parts: string[] = [];
  const x = (at: number) => round(at - origin.left + margin);
  const y = (at: number) => round(at - origin.top + margin);

  const visit = (node: Node): void => {
    if (node instanceof Text) {
      parts.push(...linesOf(node).map((line) => textAt(line, node, x, y)));
      return;
    }
    if (!(node instanceof Element) || node.matches(leftOut)) return;
    const box = node.getBoundingClientRect();
    if (node instanceof HTMLCanvasElement) {
      parts.push(
        `<image x="${x(box.left)}" y="${y(box.top)}" width="${round(box.width)}" height="${round(box.height)}" href="${node.toDataURL()}"/>`,
      );
      return;
    }
    if (node instanceof SVGSVGElement) {
      parts.push(drawingAt(node, x(box.left), y(box.top), box));
      return;
    }
    if (node !== panel) parts.push(...boxAt(node, box, x, y));
    for (const child of node.childNodes) visit(child);
  };
  visit(panel);

  const style = getComputedStyle(panel);
  const muted = getComputedStyle(document.documentElement).getPropertyValue("--muted");
  const width = origin.width + 2 * margin;
  const height = origin.height + 2 * margin + footer;
  const note = `<text x="${margin + 20}" y="${round(height - margin - 4)}" font-family="${escaped(style.fontFamily)}" font-size="13" fill="${escaped(resolved(panel, muted))}">${escaped(context)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"><rect width="100%" height="100%" fill="${escaped(style.backgroundColor)}"/>${parts.join("")}${note}</svg>`;
}

type Place = (at: number) => string;
type Line = { text: string; box: DOMRect };

/** The lines that a text is broken into on the page. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 2) line.text += ` ${word}`;
    else lines.push({ text: word, box });
  }
  return lines;
}

function textAt({ text, box }: Line, { parentElement }: Text, x: Place, y: Place): string {
  if (!parentElement) return "";
  const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(parentElement);
  return `<text x="${x(box.left)}" y="${y(box.top + box.height / 2)}" dominant-baseline="central" font-family="${escaped(fontFamily)}" font-size="${fontSize}" font-weight="${fontWeight}" fill="${escaped(color)}">${escaped(text)}</text>`;
}

/** What an element is painted with: its ground, or its lower rule. */
function boxAt(element: Element, box: DOMRect, x: Place, y: Place): string[] {
  const { backgroundColor, borderBottomWidth, borderBottomColor, borderRadius } =
    getComputedStyle(element);
  const parts: string[] = [];
  if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor))
    parts.push(
      `<rect x="${x(box.left)}" y="${y(box.top)}" width="${round(box.width)}" height="${round(box.height)}" rx="${Number.parseFloat(borderRadius) || 0}" fill="${escaped(backgroundColor)}"/>`,
    );
  if (Number.parseFloat(borderBottomWidth) > 0)
    parts.push(
      `<path d="M${x(box.left)} ${y(box.bottom)}h${round(box.width)}" stroke="${escaped(borderBottomColor)}"/>`,
    );
  return parts;
}

function drawingAt(svg: SVGSVGElement, x: string, y: string, box: DOMRect): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  for (const [i, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const original = originals[i];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of shapeStyles) {
      const value = style.getPropertyValue(name);
      if (value !== "") element.setAttribute(name, value);
    }
    for (const name of ["class", "style", "role", "tabindex", "aria-label", "aria-hidden"])
      element.removeAttribute(name);
  }
  copy.setAttribute("x", x);
  copy.setAttribute("y", y);
  copy.setAttribute("width", round(box.width));
  copy.setAttribute("height", round(box.height));
  copy.setAttribute("overflow", "visible");
  return new XMLSerializer().serializeToString(copy);
}

/** A colour as this element resolves it, light or dark. */
function resolved(place: HTMLElement, color: string): string {
  const probe = document.createElement("span");
  probe.style.color = color;
  place.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** A picture as PNG, drawn at twice its size, for screens and slides that show it so. */
export async function asPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * 2, image.naturalHeight * 2);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("this browser draws no pictures");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
