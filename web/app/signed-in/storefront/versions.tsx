import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { OwnStorefront } from './read-own-storefront.ts'
import type { StorefrontSaid } from './storefront-steps.ts'

interface VersionsProps extends Pick<OwnStorefront, 'versions' | 'mayWrite'> {
  readonly actions: OwnStorefront['own']['actions']
}

/** What was published, the newest first; each can be shown again. */
export function Versions({ versions, actions, mayWrite }: VersionsProps) {
  const { t } = useLingui()
  const { language } = usePage()
  const said = useActionData<StorefrontSaid>()
  if (versions.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="versions">
      <h2>
        <Trans>What was published</Trans>
      </h2>
      <SaidNote said={said} on="versions" />
      <ul className={trade.stack}>
        {versions.map(({ version, published_at, shown }) => (
          <li key={version} className={trade.between}>
            <span>
              <Trans>
                Version {version}, {dateText(published_at, 'UTC', language.locale)}
              </Trans>{' '}
              {shown && <Tag tone="seal">{t`shown`}</Tag>}
            </span>
            {mayWrite && !shown && actions.includes('return') && (
              <Form method="post" keeps={false}>
                <input type="hidden" name="version" value={version} />
                <button className="button plain" type="submit" name="step" value="return">
                  <Trans>Show version {version} again</Trans>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && actions.includes('withdraw') && (
        <Form method="post" keeps={false}>
          <button className="button plain" type="submit" name="step" value="withdraw">
            <Trans>Show nothing of it any more</Trans>
          </button>
        </Form>
      )}
    </section>
  )
}
