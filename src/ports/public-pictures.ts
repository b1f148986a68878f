/** Lends pictures to somebody outside who fetches them, such as an editor. */
export interface PublicPictures {
  /**
   * An https address of the very bytes, for whoever has it, for at least `lifeMs` (a week at most) and not much longer. It holds a
   * signature, which is a secret. Whether the picture is still kept is not looked at: then it answers 404.
   */
  linkTo(shopId: string, key: string, lifeMs: number): Promise<string>
}
