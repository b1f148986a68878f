// Written by `npm run graphql:generate` from ../media-fields.graphql.

type MediaFields_ExternalVideo_Fragment = { readonly id: string, readonly alt: string | null };

type MediaFields_MediaImage_Fragment = { readonly id: string, readonly alt: string | null, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null };

type MediaFields_Model3d_Fragment = { readonly id: string, readonly alt: string | null };

type MediaFields_Video_Fragment = { readonly id: string, readonly alt: string | null };

export type MediaFieldsFragment =
  | MediaFields_ExternalVideo_Fragment
  | MediaFields_MediaImage_Fragment
  | MediaFields_Model3d_Fragment
  | MediaFields_Video_Fragment
;
