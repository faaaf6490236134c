import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { catalogueOf } from './catalogue.rules.ts'
import { checkImportStep, importSteps, importType } from './import.rules.ts'

export interface StepImport {
  readonly companyId: RootId
  readonly importId: string
  readonly step: 'apply' | 'discard' | 'undo'
}

const follows = { apply: 'applying', discard: 'discarded', undo: 'undoing' } as const

/**
 * A supplier has the good rows of an import taken, throws it away, or has what it did put back; taking and putting back
 * go on in chunks (`applyRows`, `undoRows`). Refuses `not-found`, `company-not-open`, `wrong-state` { state },
 * `nothing-to-take` for an import in which no row is good.
 */
export const stepImport = useCase({
  name: 'catalogue.step-import',
  action: 'catalogue.write',
  root: (input: StepImport) => catalogueOf(input.companyId),
  reads: ({ companyId, importId }, root) => ({
    company: one(companyType, companyId, 'company'),
    import: one(importType, root, importId),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ company, import: found }, { importId, step }, _, root) {
    if (company === undefined || found === undefined) return refuse('not-found')
    if (company.state !== 'active') return refuse('company-not-open')
    const refused = checkImportStep(step, found)
    if (refused !== undefined) return refused
    if (!importSteps(found).includes(step)) return refuse('nothing-to-take')
    const state = follows[step]
    const changes = [put(importType, { ...found, state }), entry(root, `product-import.${state}`, { import: importId })]
    return { answer: { import: importId, state: state as string }, changes }
  },
})
