import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { percentText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { Nothing } from './company-part.tsx'
import style from './joining.module.css'
import type { JoiningSaid } from './joining-steps.ts'
import type { ApplicationData } from './read-joining.ts'

type Owner = ApplicationData['application']['owners'][number]

/** Who owns or runs the company. */
export function OwnersPart({ data, isOpen }: { readonly data: ApplicationData; readonly isOpen: boolean }) {
  const { application, company } = data
  const said = useActionData<JoiningSaid>()
  return (
    <section className={`sheet ${trade.stack}`} id="owners">
      <h2>
        <Trans>Who owns it</Trans>
      </h2>
      {!isOpen ? (
        <Owners owners={application.owners} />
      ) : (
        <Form method="post" className={style.wide} preventScrollReset>
          <p className="small muted">
            <Trans>
              Each person who holds a quarter or more, at last through other companies; where nobody does, whoever runs
              it, with 0 %. Only staff who check it read this, and it stands on no record.
            </Trans>
          </p>
          <input type="hidden" name="company" value={company.company} />
          <input type="hidden" name="on" value="owners" />
          <SaidNote said={said} on="owners" />
          {[...application.owners, undefined, undefined].map((owner, n) => (
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

/** Owners, to read. */
export function Owners({ owners }: { readonly owners: readonly Owner[] }) {
  const { locale } = usePage().language
  if (owners.length === 0) return <Nothing />
  return (
    <ul className={style.list}>
      {owners.map(({ name, birth_year, country, share_bps }) => (
        <li key={`${name} ${birth_year}`}>
          <span>
            <bdi>{name}</bdi>, <Trans>born {birth_year}</Trans>, {country}
          </span>
          <span>{percentText(share_bps, locale)}</span>
        </li>
      ))}
    </ul>
  )
}

interface OwnerRowProps {
  readonly owner: Owner | undefined
  readonly n: number
  readonly isFirst: boolean
}

/** A row for one owner. */
export function OwnerRow({ owner, n, isFirst }: OwnerRowProps) {
  const { t } = useLingui()
  return (
    <fieldset className={style.owner} aria-label={t`Owner ${n + 1}`}>
      <TextField
        {...{ name: 'owner_name', required: isFirst, maxLength: 200, autoComplete: 'off' }}
        label={<Trans>Name</Trans>}
        defaultValue={owner?.name ?? ''}
      />
      <TextField
        {...{ name: 'birth_year', inputMode: 'numeric', pattern: '[0-9]{4}', maxLength: 4, autoComplete: 'off' }}
        label={<Trans>Year of birth</Trans>}
        defaultValue={owner?.birth_year ?? ''}
      />
      <TextField
        {...{ name: 'owner_country', pattern: '[A-Z]{2}', maxLength: 2, autoComplete: 'off' }}
        label={<Trans>Country, two letters</Trans>}
        defaultValue={owner?.country ?? ''}
      />
      <TextField
        {...{ name: 'share', inputMode: 'decimal', maxLength: 6, autoComplete: 'off' }}
        label={<Trans>Share in %</Trans>}
        defaultValue={owner === undefined ? '' : owner.share_bps / 100}
      />
    </fieldset>
  )
}
