import { hostedUpload } from "@/app/api/_http/hosted-upload";
import { takeHostedDocument } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = hostedUpload(
  { image: ["image"] },
  (actor, { images, fields }) => takeHostedDocument(actor, { side: fields.side, image: images.image }),
);
