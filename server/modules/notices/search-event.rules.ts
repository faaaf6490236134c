/** The public event of searches that are kept, whom it tells, and what the notice says. */
type Texts = Readonly<Record<string, string>>

export const searchEvents = {
  'search.found': {
    to: 'company',
    means: 'Products are new to a search that the company keeps, or have changed',
    fields: { search: 'text', named: 'text', count: 'count', goods: 'text' },
  },
} as const

export const searchTold = { 'search.found': { group: 'search', to: 'company' } } as const

export const searchesEn: Texts = {
  'search.found': 'There is news for your search “{named}”: {goods}[ and {more} more].',
}

export const searchesEs: Texts = {
  'search.found': 'Hay novedades en su búsqueda «{named}»: {goods}[ y {more} más].',
}

export const searchesZh: Texts = {
  'search.found': '您保存的搜索“{named}”有新内容：{goods}[，另有 {more} 项]。',
}
