import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { LimitProps } from './limit-sum.tsx'
import type { OpenLift } from './read-limit.ts'

/** Two people of staff lift the bound above which no machine goes: one proposes, a second one approves. */
export function LiftForm({ data: { limit, open } }: LimitProps) {
  const said = useActionData<Said>()
  return (
    <section className={`sheet ${trade.stack}`} id="lift">
      <h2>
        <Trans>Lift the limit</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          Above <Money amount={limit.bounds.person.above} currency="USD" /> two people look. They lift a bound and give
          nothing: the limit is still the sum of what is on record.
        </Trans>
      </p>
      <SaidNote said={said} on="lift" />
      {open === null ? <Propose /> : <Answer lift={open} />}
    </section>
  )
}

function Propose() {
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <TextField
        {...{ name: 'up_to', required: true, inputMode: 'numeric', autoComplete: 'off' }}
        label={<Trans>Up to, in whole US dollars</Trans>}
      />
      <TextField
        {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
        hint={<Trans>What was looked at. A second person reads it.</Trans>}
      />
      <button className="button" type="submit" name="step" value="propose">
        <Trans>Propose</Trans>
      </button>
    </Form>
  )
}

function Answer({ lift }: { readonly lift: OpenLift }) {
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="lift" value={lift.lift} />
      <p>
        <Trans>
          Somebody proposes up to <Money amount={lift.up_to} currency={lift.currency} />: <q>{lift.reason}</q>
        </Trans>
      </p>
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="approve">
          <Trans>Approve as the second person</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="decline">
          <Trans>Decline</Trans>
        </button>
      </div>
    </Form>
  )
}
