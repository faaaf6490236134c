import { all, event, refuse, useCase } from '../../kernel/use-case.ts'
import { providersRoot, providerType } from '../payments/provider.rules.ts'
import { reportRootOf } from './report-line.rules.ts'

export interface AskReport {
  readonly provider: string
}

/**
 * A provider's books are to be read and held against ours: by time, or because finance asks. Refuses `not-found` for
 * what is no provider, or is one no more: nothing can be called there.
 */
export const askReport = useCase({
  name: 'reconciliation.ask-report',
  action: 'reconciliation.ask-report',
  root: ({ provider }: AskReport) => reportRootOf(provider),
  reads: () => ({ providers: all(providerType, providersRoot) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ providers }, { provider }, _, root) {
    const found = providers.find(({ name, kind }) => name === provider && kind === 'provider')
    if (found === undefined || found.retiredAt !== undefined) return refuse('not-found')
    return { answer: { provider }, changes: [event(root, 'provider-report.reading', { provider, since: found.since })] }
  },
})
