import { appWords } from '../../kernel/app-words.generated.ts'
import type { Language } from '../../kernel/language.ts'
import { caseWordsZh } from './case-chinese.rules.ts'
import { caseWordsEn } from './case-english.rules.ts'
import { caseWordsEs } from './case-spanish.rules.ts'
import type { CaseWords } from './case-text.rules.ts'

export const caseWords: Readonly<Record<Language, CaseWords>> = {
  en: caseWordsEn,
  zh: caseWordsZh,
  es: caseWordsEs,
}

/** A word of the app's own lists; a code that has none is shown as it is. */
export function appWord(list: string, code: string, language: Language): string {
  return appWords[language]?.[list]?.[code] ?? code.replaceAll(/[.-]/g, ' ')
}
