-- Tax ids are compared with their Ñ and &, which Mexican ones have; without them two people's could look the same.
update "entity" set "tax_id_normalised" = regexp_replace(translate(upper("tax_id"), 'ñ', 'Ñ'), '[^0-9A-ZÑ&]', '', 'g')
 where "tax_id" ~ '[Ññ&]';
