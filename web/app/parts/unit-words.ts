import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Units that trade uses most, by their code of UN/CEFACT Recommendation 20: as they stand behind a number. */
export const unitWords: Readonly<Record<string, MessageDescriptor>> = {
  C62: msg`pcs`,
  H87: msg`pcs (H87)`,
  EA: msg`pcs (EA)`,
  SET: msg`sets`,
  PR: msg`pairs`,
  DZN: msg`dozen`,
  CT: msg`cartons`,
  BX: msg`boxes`,
  RO: msg`rolls`,
  PF: msg`pallets`,
  HUR: msg`hours`,
  DAY: msg`days`,
}

/** Units whose sign is the same in every language. */
export const unitSigns: Readonly<Record<string, string>> = {
  KGM: 'kg',
  GRM: 'g',
  TNE: 't',
  LBR: 'lb',
  MTR: 'm',
  CMT: 'cm',
  FOT: 'ft',
  MTK: 'm²',
  MTQ: 'm³',
  LTR: 'L',
}
