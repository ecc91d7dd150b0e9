import { imageMethods } from "@/app/api/_http/image-methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = imageMethods("document-front-image");
