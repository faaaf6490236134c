import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The fonts of printed documents: Noto Sans, and Noto Sans Hans for Chinese. Both come as packages and are embedded as
 * subsets, so a document looks the same everywhere and its text can be selected.
 */

export type Weight = 'regular' | 'bold'
type Script = 'latin' | 'chinese'
export type FontName = `${Script}-${Weight}`

const require = createRequire(import.meta.url)

/** The folder of a font package's files, beside its main file. */
function folderOf(name: string): string {
  return join(dirname(require.resolve(name)), '../fonts')
}

const files: Readonly<Record<FontName, () => string>> = {
  'latin-regular': () => join(folderOf('@embedpdf/fonts-latin'), 'NotoSans-Regular.ttf'),
  'latin-bold': () => join(folderOf('@embedpdf/fonts-latin'), 'NotoSans-SemiBold.ttf'),
  'chinese-regular': () => join(folderOf('@embedpdf/fonts-sc'), 'NotoSansHans-Regular.otf'),
  'chinese-bold': () => join(folderOf('@embedpdf/fonts-sc'), 'NotoSansHans-Medium.otf'),
}

const loaded = new Map<FontName, Buffer>()

/** The bytes of a font, read once. */
export function fontBytes(name: FontName): Buffer {
  const known = loaded.get(name) ?? readFileSync(files[name]())
  loaded.set(name, known)
  return known
}

/** Ideographs, kana, their punctuation and full-width forms: what Noto Sans does not draw. */
const chinese = /[\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3200-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/

/** Whether a character is drawn by the Chinese font. */
export function isChinese(character: string): boolean {
  return chinese.test(character) || (character.codePointAt(0) ?? 0) >= 0x20000
}

/** A piece of text in one font. */
export interface Run {
  readonly font: FontName
  readonly text: string
}

/** The text in runs of one font each. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { font: FontName; text: string }[] = []
  for (const character of text) {
    const font: FontName = `${isChinese(character) ? 'chinese' : 'latin'}-${weight}`
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ font, text: character })
  }
  return runs
}
