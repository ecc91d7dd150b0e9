import { answerJson } from "@/app/api/_http/answer";
import { type Call, methods } from "@/app/api/_http/methods";
import { readUpload, type Upload, type UploadShape } from "@/app/api/_http/read-upload";
import { withReadingPlace, withUploadSlot } from "@/app/api/_http/upload-slots";
import { type HostedActor, requireHostedActor } from "@/lib/auth";

type Take<Image extends string> = (actor: HostedActor, upload: Upload<Image>) => Promise<unknown>;

/** POST of pictures by whoever has a link: the token first, then a slot, then the body. */
export function hostedUpload<Image extends string>(images: UploadShape<Image>["images"], take: Take<Image>) {
  const post = async ({ request, params, requestId }: Call<{ token: string }>): Promise<Response> => {
    const actor = await requireHostedActor(params.token);
    const answer = await withUploadSlot(async () => {
      const upload = await withReadingPlace(() => readUpload(request, { images, bodies: ["multipart"] }));
      return take(actor, upload);
    });
    return answerJson(answer, requestId);
  };
  return methods<{ token: string }>({ POST: post });
}
