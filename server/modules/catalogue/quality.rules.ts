/** What a defect means: a danger, a thing that cannot be used or sold, a blemish. */
export const defectClasses = ['critical', 'major', 'minor'] as const
export type DefectClass = (typeof defectClasses)[number]

/** A quality that can be measured; free text describes, it never decides. */
export interface QualityTerm {
  readonly attribute: string
  readonly target: string
  readonly tolerance?: string
  readonly unit?: string
  readonly test?: string
  readonly sample?: string
  readonly aqlClass?: DefectClass
}
