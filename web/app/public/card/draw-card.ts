import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Drawn {
  asPng(): Uint8Array
}
interface Painter {
  renderAsync(svg: string, options: object): Promise<Drawn>
}

const require = createRequire(import.meta.url)
const fontOf = (name: string, file: string) => join(dirname(require.resolve(name)), '../fonts', file)

/** The fonts of printed documents: others would be those of whatever machine this is. */
const fonts = () => [
  fontOf('@embedpdf/fonts-latin', 'NotoSans-Regular.ttf'),
  fontOf('@embedpdf/fonts-latin', 'NotoSans-SemiBold.ttf'),
  fontOf('@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf'),
  fontOf('@embedpdf/fonts-sc', 'NotoSansHans-Medium.otf'),
]

/** The picture as PNG. It is drawn on a thread of its own, not on the one that answers. */
async function paint(svg: string): Promise<Uint8Array> {
  const painter = require('@resvg/resvg-js') as Painter
  const font = { loadSystemFonts: false, fontFiles: fonts(), defaultFontFamily: 'Noto Sans' }
  return (await painter.renderAsync(svg, { font })).asPng()
}

/** So many pictures are kept: a card has about 40 kB. */
const KEPT_MOST = 200
/** So many are drawn at a time, and so many wait: who asks for more is told to come again. */
const AT_ONCE = 2
const WAITING_MOST = 20

const kept = new Map<string, Promise<Uint8Array>>()
const waiting: (() => void)[] = []
let busy = 0

async function inTurn(svg: string): Promise<Uint8Array> {
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else busy += 1
  try {
    return await paint(svg)
  } finally {
    const next = waiting.shift()
    if (next === undefined) busy -= 1
    else next()
  }
}

/**
 * A drawing as PNG, drawn once while it is kept, at most two at a time. `undefined` where too many wait already. One
 * that failed is not kept.
 */
export function drawCard(svg: string): Promise<Uint8Array> | undefined {
  const known = kept.get(svg)
  if (known === undefined && waiting.length >= WAITING_MOST) return undefined
  const picture = known ?? inTurn(svg)
  kept.delete(svg)
  kept.set(svg, picture)
  if (known === undefined) picture.catch(() => kept.delete(svg))
  const [oldest] = kept.keys()
  if (kept.size > KEPT_MOST && oldest !== undefined) kept.delete(oldest)
  return picture
}
