import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Units that trade uses most, by their code of UN/CEFACT Recommendation 20. */
export const unitWords: Readonly<Record<string, MessageDescriptor>> = {
  C62: msg`piece`,
  H87: msg`piece (H87)`,
  EA: msg`each`,
  SET: msg`set`,
  PR: msg`pair`,
  DZN: msg`dozen`,
  KGM: msg`kilogram`,
  GRM: msg`gram`,
  TNE: msg`tonne`,
  LBR: msg`pound`,
  MTR: msg`metre`,
  CMT: msg`centimetre`,
  FOT: msg`foot`,
  MTK: msg`square metre`,
  MTQ: msg`cubic metre`,
  LTR: msg`litre`,
  CT: msg`carton`,
  BX: msg`box`,
  RO: msg`roll`,
  PF: msg`pallet`,
  HUR: msg`hour`,
  DAY: msg`day`,
}
