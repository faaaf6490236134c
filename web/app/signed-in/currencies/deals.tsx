import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { CurrenciesData, CurrencySaid } from './currency-steps.ts'

/** What the bank sold and bought for us, and the form for the next deal. */
export function Deals({ data }: { readonly data: CurrenciesData }) {
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Deals of the bank</Trans>
      </h2>
      {data.deals.length === 0 ? (
        <p>
          <Trans>The bank has dealt nothing yet.</Trans>
        </p>
      ) : (
        <ul>
          {data.deals.map((deal) => (
            <DealLine key={deal.id} deal={deal} mayMove={data.mayMove} />
          ))}
        </ul>
      )}
      {data.mayMove && <DealForm />}
    </section>
  )
}

function DealLine({ deal, mayMove }: { readonly deal: CurrenciesData['deals'][number]; readonly mayMove: boolean }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { bank, reference, sold, bought, state } = deal
  const when = instantText(deal.dealt_at, 'UTC', locale)
  return (
    <li>
      <Trans>
        <Money {...sold} /> sold for <Money {...bought} />, {bank} {reference}, {when} UTC
      </Trans>{' '}
      {state === 'proposed' && <Tag tone="warn">{t`waits for a second person`}</Tag>}
      {state === 'proposed' && mayMove && (
        <p className="small muted">{t`To confirm it, record the same deal below.`}</p>
      )}
    </li>
  )
}

function DealForm() {
  const { t } = useLingui()
  const said = useActionData<CurrencySaid>()
  const typed = said?.on === 'deal' ? said.typed : undefined
  const code = { maxLength: 3, minLength: 3, required: true, autoComplete: 'off' } as const
  const amount = { inputMode: 'decimal', maxLength: 30, required: true, autoComplete: 'off' } as const
  return (
    <Form method="post" className={trade.stack}>
      <SaidNote said={said} on="deal" />
      <div className={trade.row}>
        <TextField name="bank" label={t`Account at the bank`} required maxLength={40} defaultValue={typed?.bank} />
        <TextField
          name="reference"
          label={t`The bank’s reference`}
          required
          maxLength={80}
          defaultValue={typed?.reference}
        />
      </div>
      <div className={trade.row}>
        <TextField name="sold" label={t`Sold`} {...amount} defaultValue={typed?.sold} />
        <TextField name="sold_currency" label={t`Currency sold`} {...code} defaultValue={typed?.sold_currency} />
        <TextField name="bought" label={t`Bought`} {...amount} defaultValue={typed?.bought} />
        <TextField name="bought_currency" label={t`Currency bought`} {...code} defaultValue={typed?.bought_currency} />
      </div>
      <TextField
        name="dealt_at"
        label={t`When, in UTC`}
        hint={t`As 2026-03-02T09:30:00Z; empty: now. A second person names the same time.`}
        maxLength={40}
      />
      <TextField
        name="wire"
        label={t`Booked credit it came by`}
        hint={t`The number of the wire that waits in unallocated, where the bank’s statement shows the bought money.`}
        maxLength={64}
        defaultValue={typed?.wire}
      />
      <button type="submit" name="step" value="deal" className="button plain">
        <Trans>Record this deal</Trans>
      </button>
    </Form>
  )
}
