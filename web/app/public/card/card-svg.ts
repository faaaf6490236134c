/** What stands on a card that other sites show beside a link of ours. */
export interface CardFacts {
  readonly title: string
  /** At most three, below the title. */
  readonly lines: readonly string[]
  /** What is protected or checked, in the colour of the seal; nothing where there is nothing to say. */
  readonly seal?: string
}

/** As Open Graph and others want it. */
export const CARD = { width: 1200, height: 630 } as const

const LEFT = 88
const ROOM = CARD.width - LEFT - 72
const NAME_MOST = 200
/** Sizes of a title, the largest that fits in so many lines. */
const titles = [
  { size: 76, lines: 2 },
  { size: 60, lines: 3 },
  { size: 46, lines: 3 },
] as const

/** Control characters, and those that turn the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu

/** One line of words, whatever a name holds; cut where it is longer than anybody reads. */
export function plain(text: string): string {
  const words = text
    .slice(0, NAME_MOST * 4)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .trim()
  const signs = [...words]
  return signs.length <= NAME_MOST ? words : `${signs.slice(0, NAME_MOST).join('').trimEnd()}…`
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** About how wide a sign of the bold font is, in its size: enough to break lines by. */
function widthOf(sign: string): number {
  if (/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(sign))
    return 1
  if (/[ilIjft.,:;'’|!()[\]·-]/.test(sign)) return 0.36
  if (sign === ' ') return 0.27
  if (/[mwMW@%—]/.test(sign)) return 0.95
  return /[A-Z0-9ÄÖÜ]/.test(sign) ? 0.7 : 0.62
}

const sizeOf = (text: string) => [...text].reduce((sum, sign) => sum + widthOf(sign), 0)

/** Where a line may end: after a space, around each Chinese sign; a word that is too long anywhere. */
function pieces(text: string, room: number): readonly string[] {
  return text.split(/(?<=\s)|(?=[\u2e80-\u9fff])|(?<=[\u2e80-\u9fff])/u).flatMap((piece) => {
    if (sizeOf(piece) <= room) return [piece]
    const parts: string[] = ['']
    for (const sign of piece) {
      if (sizeOf(`${parts.at(-1)}${sign}`) > room) parts.push('')
      parts[parts.length - 1] += sign
    }
    return parts
  })
}

/** The text in lines that are no wider than `width`; `undefined` where it needs more than `most`. */
export function linesOf(text: string, size: number, width: number, most: number): readonly string[] | undefined {
  const room = width / size
  const lines: string[] = ['']
  for (const piece of pieces(text, room)) {
    if (sizeOf(`${lines.at(-1)}${piece}`.trimEnd()) > room && lines.at(-1) !== '') lines.push('')
    lines[lines.length - 1] += piece
  }
  return lines.length > most ? undefined : lines.map((line) => line.trim())
}

/** The title as large as it fits; one that fits nowhere loses its end. */
function titleOf(title: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const { size, lines: most } of titles) {
    const lines = linesOf(title, size, ROOM, most)
    if (lines !== undefined) return { size, lines }
  }
  const { size, lines: most } = titles[2]
  const all = linesOf(title, size, ROOM, Number.MAX_SAFE_INTEGER) ?? []
  return { size, lines: [...all.slice(0, most - 1), `${[...(all[most - 1] ?? '')].slice(0, -2).join('')}…`] }
}

function shortened(text: string, size: number): string {
  const [first = '', ...more] = linesOf(text, size, ROOM, Number.MAX_SAFE_INTEGER) ?? []
  return more.length === 0 ? first : `${[...first].slice(0, -1).join('').trimEnd()}…`
}

/** Words at a place; every text of a card comes through here. */
function words(text: string, y: number, size: number, more = ''): string {
  return `<text x="${LEFT}" y="${y}" font-size="${size}"${more}>${escaped(text)}</text>`
}

const bold = ' font-weight="600"'
const seal = ' fill="#0b5d4b"'
const line = ' fill="none" stroke="#0b5d4b" stroke-width="5"'

/** Paper, the strip of the seal, its mark and our name. */
const ground = [
  `<rect width="${CARD.width}" height="${CARD.height}" fill="#fbfaf6"/>`,
  `<rect width="20" height="${CARD.height}"${seal}/>`,
  `<circle cx="${LEFT + 22}" cy="92" r="22"${line}/>`,
  `<path d="M${LEFT + 12} 92l8 9 13-17"${line}/>`,
  `<text x="${LEFT + 62}" y="106" font-size="40"${bold}${seal}>Surety</text>`,
  `<rect x="${LEFT}" y="148" width="${ROOM}" height="2" fill="#e3dfd3"/>`,
]

/** The card as a drawing: paper, ink, one seal; every text is escaped and fits. */
export function cardSvg({ title, lines, seal: sealed }: CardFacts): string {
  const heading = titleOf(plain(title))
  const [top, step] = [196, heading.size * 1.18]
  const below = top + heading.lines.length * step + 60
  const size = `width="${CARD.width}" height="${CARD.height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Noto Sans" fill="#14211c">`,
    ...ground,
    ...heading.lines.map((each, n) => words(each, top + heading.size * 0.8 + n * step, heading.size, bold)),
    ...lines.slice(0, 3).map((each, n) => words(shortened(plain(each), 34), below + n * 48, 34, ' fill="#4a5750"')),
    ...(sealed === undefined ? [] : [words(shortened(plain(sealed), 32), 572, 32, bold + seal)]),
    '</svg>',
  ].join('')
}
