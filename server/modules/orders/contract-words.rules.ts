import type { Language } from '../../kernel/language.ts'
import { contractWordsZh } from './contract-chinese.rules.ts'
import { contractWordsEn } from './contract-english.rules.ts'
import { contractWordsEs } from './contract-spanish.rules.ts'
import type { ContractWords } from './contract-text.rules.ts'

export const contractWords: Readonly<Record<Language, ContractWords>> = {
  en: contractWordsEn,
  zh: contractWordsZh,
  es: contractWordsEs,
}
