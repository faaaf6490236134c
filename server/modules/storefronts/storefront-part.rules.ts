import { sha256Hex } from '../../kernel/canonical.ts'
import { known } from '../../kernel/known.ts'
import type { StorefrontContent } from './storefront-content.rules.ts'

/** A text or a file of a storefront that staff may take down by itself. */
export interface StorefrontPart {
  /** Where it stands, `introductions/en`. */
  readonly field: string
  /** What it is: the hash of its file, or of its words. The same words are the same part, wherever they stand. */
  readonly part: string
}

const ofWords = (...words: readonly (string | undefined)[]) => sha256Hex(`words|${words.join('|')}`)

/** What may be taken down, in the order of its fields. */
export function partsOf(content: StorefrontContent): readonly StorefrontPart[] {
  const { introductions, logo, banner, pictures, goods, capacity, certificates } = content
  return [
    ...introductions.map(({ language, text }) => ({ field: `introductions/${language}`, part: ofWords(text) })),
    ...(logo === undefined ? [] : [{ field: 'logo', part: logo }]),
    ...(banner === undefined ? [] : [{ field: 'banner', part: banner }]),
    ...pictures.map(({ file }, i) => ({ field: `pictures/${i}`, part: file })),
    ...pictures.flatMap(({ caption }, i) =>
      caption === undefined ? [] : [{ field: `pictures/${i}/caption`, part: ofWords(caption) }],
    ),
    ...goods.map((text, i) => ({ field: `goods/${i}`, part: ofWords(text) })),
    ...capacity.map(({ what, amount }, i) => ({ field: `capacity/${i}`, part: ofWords(what, amount) })),
    ...certificates.map((each, i) => ({ field: `certificates/${i}`, part: certificatePart(each) })),
  ]
}

const certificatePart = ({ name, number, issuer, until }: StorefrontContent['certificates'][number]) =>
  ofWords(name, number, issuer, until)

/** A content without what was taken down: what everybody sees. */
export function withoutParts(content: StorefrontContent, removed: ReadonlySet<string>): StorefrontContent {
  if (removed.size === 0) return content
  const isFile = (file: string | undefined) => file !== undefined && !removed.has(file)
  return known({
    ...content,
    introductions: content.introductions.filter(({ text }) => !removed.has(ofWords(text))),
    logo: isFile(content.logo) ? content.logo : undefined,
    banner: isFile(content.banner) ? content.banner : undefined,
    pictures: content.pictures
      .filter(({ file }) => isFile(file))
      .map(({ file, caption }) =>
        known({ file, caption: caption === undefined || removed.has(ofWords(caption)) ? undefined : caption }),
      ),
    goods: content.goods.filter((text) => !removed.has(ofWords(text))),
    capacity: content.capacity.filter(({ what, amount }) => !removed.has(ofWords(what, amount))),
    certificates: content.certificates.filter((each) => !removed.has(certificatePart(each))),
  })
}
