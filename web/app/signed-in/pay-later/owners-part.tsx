import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import style from '../joining/joining.module.css'
import { OwnerRow, Owners } from '../joining/owners-part.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { PartProps } from './business-part.tsx'
import type { PayLaterSaid } from './pay-later-steps.ts'

/** Who owns or runs the business: those that are known already, or stated here. */
export function CreditOwnersPart({ application, isOpen }: PartProps) {
  const said = useActionData<PayLaterSaid>()
  const { owners, known_owners: known } = application
  return (
    <section className={`sheet ${trade.stack}`} id="owners">
      <h2>
        <Trans>Who owns it</Trans>
      </h2>
      {isOpen && owners.length === 0 && known.length > 0 && <KnownOwners application={application} />}
      {!isOpen ? (
        <Owners owners={owners} />
      ) : (
        <Form method="post" className={style.wide} preventScrollReset>
          <p className="small muted">
            <Trans>
              Each person who holds a quarter or more; where nobody does, whoever runs it, with 0 %. Only staff who
              decide read this, and nobody is scored by it.
            </Trans>
          </p>
          <Hidden application={application} />
          <SaidNote said={said} on="owners" />
          {[...owners, undefined, undefined].map((owner, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
            <OwnerRow key={n} owner={owner} n={n} isFirst={n === 0} />
          ))}
          <div>
            <button className="button plain" type="submit" name="step" value="save-owners">
              <Trans>Save the owners</Trans>
            </button>
          </div>
        </Form>
      )}
    </section>
  )
}

function Hidden({ application }: Pick<PartProps, 'application'>) {
  return (
    <>
      <input type="hidden" name="application" value={application.application} />
      <input type="hidden" name="on" value="owners" />
    </>
  )
}

function KnownOwners({ application }: Pick<PartProps, 'application'>) {
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <Hidden application={application} />
      <p className="small">
        <Trans>You told us when your company was verified:</Trans>
      </p>
      <Owners owners={application.known_owners} />
      <div>
        <button className="button plain" type="submit" name="step" value="known-owners">
          <Trans>These are still the owners</Trans>
        </button>
      </div>
    </Form>
  )
}
