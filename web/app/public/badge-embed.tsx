import { Trans, useLingui } from '@lingui/react/macro'
import { usePage, usePublicPath } from '../shell/page-data.ts'
import style from './public.module.css'

/** How to show the badge elsewhere, and how to check it without us. */
export function BadgeEmbed({ company }: { readonly company: string }) {
  const { t } = useLingui()
  const { origin, language } = usePage()
  const path = usePublicPath()
  const spoken = language.code === 'zh' || language.code === 'es' ? language.code : undefined
  const image = `/v1/suppliers/${company}/badge.svg${spoken === undefined ? '' : `?language=${spoken}`}`
  const chosen = spoken === undefined ? '' : ` data-language="${spoken}"`
  const script = `<script src="${origin}/v1/badge.js" data-supplier="${company}"${chosen} async></script>`
  const link = `${origin}${path(`/badge/${company}`)}`
  const plain = `<a href="${link}"><img src="${origin}${image}" alt="Surety" width="240" height="64"></a>`
  return (
    <section className={style.reading}>
      <h2>
        <Trans>Show it, and check it without us</Trans>
      </h2>
      <p>
        <img src={image} alt={t`The badge`} width={240} height={64} />
      </p>
      <p>
        <Trans>On any site, with one line; where scripts are not wanted, the image with a link does the same:</Trans>
      </p>
      <pre className={style.code}>
        <code>{script}</code>
      </pre>
      <pre className={style.code}>
        <code>{plain}</code>
      </pre>
      <p>
        <Trans>
          The same facts, signed: <a href={`/v1/suppliers/${company}/badge`}>badge as data</a>. Save it, and{' '}
          <code>npx surety verify badge.json</code> says whether it is genuine, and whether it is still fresh.
        </Trans>
      </p>
    </section>
  )
}
