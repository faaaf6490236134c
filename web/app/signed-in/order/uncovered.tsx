import { Trans } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Form } from '../form/form.tsx'
import type { Order } from '../trade/open-order.ts'
import type { StepRefused } from './order-steps.ts'
import { StepButton } from './step-button.tsx'

/** Money that goes early would leave the buyer's cover: he is told how much, and says so himself. */
export function Uncovered({ said, order }: { readonly said: StepRefused; readonly order: Order }) {
  const uncovered = Number(said.refused.data.uncovered ?? 0)
  const { step: _, uncovered: __, once: ___, seen: ____, ...typed } = said.typed
  return (
    <ProblemNote title={<Trans>A part of it would no longer be covered</Trans>} tone="warn">
      <p>
        <Trans>
          <Money amount={uncovered} currency={order.total.currency} /> of it would leave your cover: if you claim later,
          nothing backs this amount but the supplier. Nothing has moved yet.
        </Trans>
      </p>
      <Form method="post">
        {Object.entries({ ...typed, uncovered: String(uncovered) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <StepButton step="release" plain>
          <Trans>
            Let it go, <Money amount={uncovered} currency={order.total.currency} /> without cover
          </Trans>
        </StepButton>
      </Form>
    </ProblemNote>
  )
}
