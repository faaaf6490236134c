/**
 * The letters that every bank of a payment takes (EPC217-08, the SEPA set): Latin without accents, digits and some
 * signs. Accents go; Greek and Cyrillic are written in Latin letters. Other scripts (Chinese, Arabic, Thai) cannot be
 * turned into the name that a bank has on file without asking its holder, so they are refused, never guessed.
 */

const pairs =
  'ß ss ẞ SS æ ae Æ Ae œ oe Œ Oe ø o Ø O đ d Đ D ð d Ð D þ th Þ Th ł l Ł L ħ h Ħ H ı i ĸ k ŋ n Ŋ N ŧ t Ŧ T ' +
  "& + @ (at) _ - – - — - ‐ - ‑ - − - ’ ' ‘ ' ` ' ´ ' \" ' “ ' ” ' „ ' « ' » ' ; , ! . * . # . % . = . < ( > ) " +
  '[ ( ] ) { ( } ) | / \\ / ~ - $ . € E £ . ¥ . § . ° . · . • . … . ' +
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ' +
  'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ' +
  'ъ a ы y ь y э e ю yu я ya є ye і i ґ g ђ d ј j љ lj њ nj ћ c џ dz'

const whole: Readonly<Record<string, string>> = Object.fromEntries(
  [...pairs.matchAll(/(\S+) (\S+)/g)].map(([, sign = '', written = '']) => [sign, written]),
)

const allowed = /^[A-Za-z0-9/\-?:().,'+ ]$/
/** Nothing in it is to be written otherwise: most names of a file. */
const isPlain = (text: string): boolean => /^[A-Za-z0-9\-?:().,'+ ]*$/.test(text)

/** One sign in the letters of the set; `undefined` for one that has none. */
function latin(sign: string): string | undefined {
  const direct = allowed.test(sign) ? sign : whole[sign]
  if (direct !== undefined) return direct
  const small = whole[sign.toLowerCase()]
  if (small !== undefined) return small.charAt(0).toUpperCase() + small.slice(1)
  return /^[\s\p{Cc}\p{Zs}]$/u.test(sign) ? ' ' : undefined
}

const signsOf = (text: string): readonly string[] => [
  ...text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC'),
]

/** Whether every letter and digit of the text can be written so; signs that cannot become a point. */
export function isWritable(text: string): boolean {
  const signs = signsOf(text)
  return signs.every((sign) => latin(sign) !== undefined || !/[\p{L}\p{N}\p{M}]/u.test(sign)) && signs.some(isLetter)
}

const isLetter = (sign: string): boolean => /[A-Za-z0-9]/.test(latin(sign) ?? '')

/**
 * The text in the letters of the set, at most `most` of them, cut between words where a word boundary is near the end.
 * No slash at an end and no two together: banks read those as the beginning of a code. What cannot be written is a
 * point; ask `isWritable` first.
 */
export function latinText(text: string, most: number): string {
  const signs = isPlain(text) ? [text] : signsOf(text).map((sign) => latin(sign) ?? '.')
  const written = signs
    .join('')
    .replace(/\/{2,}/g, '/')
    .replace(/\s+/g, ' ')
  return cut(stripped(written), most)
}

const stripped = (text: string): string => text.replace(/^[\s/]+|[\s/]+$/g, '')

/** A boundary counts when it keeps four fifths of the room. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const at = text.lastIndexOf(' ', most)
  return stripped(text.slice(0, at >= (most * 4) / 5 ? at : most))
}
