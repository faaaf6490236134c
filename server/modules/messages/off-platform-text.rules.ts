/** Texts as the off-platform rule reads them: what is spelled around is spelled out. Pure, and linear in length. */

/** Letters that only look like Latin ones: Cyrillic, Greek, small capitals. */
const looks: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o' },
  ...{ р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ѕ: 's' },
  ...{ α: 'a', ο: 'o', ρ: 'p', τ: 't', ν: 'v', ι: 'i', κ: 'k', ε: 'e' },
  ...{ ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴋ: 'k', ʟ: 'l' },
  ...{ ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p' },
  ...{ ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z' },
  ...{ 寶: '宝', 話: '话', 機: '机', 賬: '账', 帳: '账', 戶: '户', 號: '号', 電: '电', 郵: '邮', 線: '线', 錢: '钱' },
  ...{ 匯: '汇', 銀: '银', 聯: '联', 現: '现', 給: '给', 轉: '转', 臺: '台', 碼: '码', 個: '个' },
}
const LOOKALIKE = new RegExp(`[${Object.keys(looks).join('')}]`, 'g')
/** Nothing that is seen: zero width, direction marks, what only changes how the sign before it looks. */
const UNSEEN = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu
const SIGNS_BETWEEN = /(?<=[\u2e80-\u9fff])[\s\p{S}\p{Extended_Pictographic}·._*~-]+(?=[\u2e80-\u9fff])/gu

/** A text in small letters without disguise (NFKC), signs of Chinese next to each other. */
export function undisguised(text: string): string {
  const plain = text.normalize('NFKC').replace(UNSEEN, '')
  return plain
    .toLowerCase()
    .replace(LOOKALIKE, (letter) => looks[letter] ?? letter)
    .replace(SIGNS_BETWEEN, '')
}

/** A dot after one of these ends no sentence. */
const SENTENCE_END = /[!?。！？\n]+|(?<!\b(?:no|nr|nro|núm|num|tel|acc|acct|ac|st|mr|mrs|rev|a\/c))(?<!\s)\.(?=\s|$)/
const CLAUSE_END = /[,;，；、]+(?=\D)|\s-\s|\bbut\b|\binstead\b|\bpero\b|\bsino\b|但是?/

export function sentencesOf(text: string): readonly string[] {
  return text.split(SENTENCE_END).filter((each) => each.trim() !== '')
}

export function clausesOf(sentence: string): readonly string[] {
  return sentence.split(CLAUSE_END).filter((each) => each.trim() !== '')
}

const SPELLED = /(?<![\p{L}\p{N}])[a-z0-9@$](?:[\s._*~-]{1,3}[a-z0-9@$](?![\p{L}\p{N}])){3,}/gu

/** Letters that stand alone, one after the other, as a word: `w h a t s a p p`. */
export function joined(text: string): string {
  return text.replace(SPELLED, (found) => found.replace(/[\s._*~-]+/g, ''))
}

/** What is no name of a site, said before `dot`: `the dot com`, `el punto es`. */
const NO_NAME = '(?<!(?<![a-z0-9])(?:the|an?|of|use|el|al|del|un|este|ese|cada|de|en))'

const leet: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }

/** Words in which digits stand for letters: `t3l3gr4m`, `vvhatsapp`. */
export function withoutDigits(text: string): string {
  return text.replace(/[\p{L}\p{N}@$]+/gu, (word) =>
    /[a-z]{2}|[a-z].*[a-z]/.test(word)
      ? word.replace(/[013457@$]/g, (each) => leet[each] ?? each).replace(/vv/g, 'w')
      : word,
  )
}

const OPEN = '\\s*[\\[({<]?\\s*'
const CLOSE = '\\s*[\\])}>]?\\s*'
const SAID_DOT = new RegExp(
  `(?<=[a-z0-9])${NO_NAME}(?:${OPEN}(?:\\bdot\\b|\\bpunto\\b|点|點)${CLOSE}|\\[\\.\\]|\\(\\.\\))(?=[a-z0-9])`,
  'g',
)
const SAID_AT = new RegExp(`(?<=[a-z0-9])(?:${OPEN}(?:\\bat\\b|\\barroba\\b|艾特|@)${CLOSE}|#)(?=[a-z0-9])`, 'g')

/** Addresses as they are typed: `anna (at) pumps dot com`. */
export function addressed(text: string): string {
  return text
    .replace(SPELLED, (found) => found.replace(/\s+/g, ''))
    .replace(SAID_DOT, '.')
    .replace(SAID_AT, '@')
}

const digitWords: Readonly<Record<string, string>> = {
  ...{ zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8' },
  ...{ nine: '9', cero: '0', uno: '1', dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', siete: '7', ocho: '8' },
  ...{ nueve: '9', 〇: '0', 零: '0', 幺: '1', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8' },
  ...{ 九: '9', 壹: '1', 贰: '2', 叁: '3', 肆: '4', 伍: '5', 陆: '6', 柒: '7', 捌: '8', 玖: '9' },
}
const WORD = Object.keys(digitWords)
  .filter((word) => /[a-z]/.test(word))
  .join('|')
const SIGN = '[〇零幺一二三四五六七八九壹贰叁肆伍陆柒捌玖]'
/** Seven or more digits in words: fewer are counted things. */
const DIGITS_IN_WORDS = new RegExp(`(?:\\b(?:${WORD})\\b[\\s,.-]{0,3}){7,40}|${SIGN}{7,40}`, 'g')

/** Numbers in words as digits, and only if they are no amounts: each digit for itself, at least seven. */
export function inDigits(text: string): string {
  const found = text.replace(DIGITS_IN_WORDS, (run) =>
    [...run.matchAll(new RegExp(`${WORD}|${SIGN}`, 'g'))]
      .map(([word]) => digitWords[word] ?? '')
      .join('')
      .concat(' '),
  )
  // The letter o among digits.
  return found
    .replace(/(?<![\p{L}\p{N}])[\do]*\d[\do]*(?![\p{L}\p{N}])/gu, (word) => word.replace(/o/g, '0'))
    .replace(/(?<=\d[\s-])o+(?=\d)/g, (os) => '0'.repeat(os.length))
}

/** Whether a text spells out a number of seven digits or more. */
export function hasDigitsInWords(text: string): boolean {
  return text.search(DIGITS_IN_WORDS) >= 0
}
