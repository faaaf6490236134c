import { useLingui } from '@lingui/react'
import { unitSigns, unitWords } from './unit-words.ts'

/** A unit by its name, an unknown one by its code. */
export function useUnitName(): (code: string) => string {
  const { i18n } = useLingui()
  return (code) => {
    const word = unitWords[code]
    return unitSigns[code] ?? (word === undefined ? code : i18n._(word))
  }
}
