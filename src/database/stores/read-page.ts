import type { Page, PageRequest } from '../../ports/page.ts'

interface PageQuery {
  readonly take: number
  readonly skip?: number
  readonly cursor?: { readonly shopId_id: { readonly shopId: string; readonly id: string } }
}

/** Reads one row more than asked for, to know whether there is another page. Pages go on from a row's id. */
export const readPage = async <Row extends { readonly id: string }>(
  { after, limit }: PageRequest,
  read: (query: (shopId: string) => PageQuery) => Promise<Row[]>,
): Promise<Page<Row>> => {
  const rows = await read((shopId) => ({
    take: limit + 1,
    ...(after !== undefined && { skip: 1, cursor: { shopId_id: { shopId, id: after } } }),
  }))
  const page = rows.slice(0, limit)
  return { rows: page, nextAfter: rows.length > limit ? page.at(-1)?.id : undefined }
}
