import { Trans, useLingui } from '@lingui/react/macro'
import { usePublicPath } from '../../shell/page-data.ts'
import style from './search.module.css'
import { sharedQuery } from './supplier-form.ts'

/** What is searched for: products, or who makes them. What was asked goes along. */
export function SearchTabs({ here, query }: { readonly here: 'products' | 'suppliers'; readonly query: string }) {
  const { t } = useLingui()
  const to = usePublicPath()
  const shared = sharedQuery(query)
  const current = (tab: typeof here) => (tab === here ? ({ 'aria-current': 'page' } as const) : {})
  return (
    <nav className={style.tabs} aria-label={t`What is searched for`}>
      <a href={`${to('/search')}${shared}`} {...current('products')}>
        <Trans>Products</Trans>
      </a>
      <a href={`${to('/search/suppliers')}${shared}`} {...current('suppliers')}>
        <Trans>Suppliers</Trans>
      </a>
    </nav>
  )
}
