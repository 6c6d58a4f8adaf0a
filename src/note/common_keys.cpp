#include "note/common_keys.h"

#include <string>

#include "text/unicode.h"

namespace matterlint {
namespace {

// In small letters, by the alphabet, a blank on both sides of each.
constexpr std::string_view common_keys =
    " abstract access address album alias aliases allowed-tools amount angle api area area-of-effect article artist "
    "assert asset audience audio audiodescription author authors badge banner banners base bibliography bio board "
    "body book books border build caption captions card cards cascade case cases categories category causes "
    "chapter character characters checked citation cite class classes clauses client code color colors colour "
    "column comment comments company compatibility complete completed content contents context contexts cost "
    "country course cover created creator css cssclass cssclasses currency custom custom_edit_url dairy data date "
    "dates day days deadline default demo description detail details diary difficulty direction disabled "
    "displayed_sidebar doi domain done draft drafts due duration edited edition editor email enabled end episode "
    "event events except excerpt exclude expires expirydate family feature featured features field file files "
    "filter first folder footer form format from full gallery genre genres goal group groups header headers "
    "heading headless height hero hidden hide hide_table_of_contents hide_title home homepage icon icons id "
    "identifier image images index info intro isbn iscjklanguage issue item items journal keyword keywords kind "
    "label labels lang language languages last last_modified_at last_update lastmod layout lead level library "
    "licence license line link links linktitle list live locale location logo maintainer manager markup medium "
    "menu menus meta metadata method mode model modified module month mood movie name names nav navigation new "
    "next node note notes number object order origin outdated outline outputs owner owners page pages pagination "
    "pagination_next pagination_prev paper parent parents part people period permalink person phone photo photos "
    "place places plan playlist post posts power prev previous price priority private prize product project "
    "projects protect public publish publishdate published publisheddate publisher question questions quote rank "
    "rated rating read reading readingtime recipe redirect redirect_from redirect_to redirects ref reference "
    "references region related release released resource resources result results review reviewed reviewer robots "
    "role roles roots score section sections serie series server servings shape share show showtoc sidebar "
    "sidebar_class_name sidebar_label sidebar_position sides site sitemap size skill slide slides slug social sort "
    "source sources speaker stage start starts state stats status steps stop story style subject subtitle summary "
    "synopsis table tag tags task tasks taxonomies team template templates text theme thumb thumbnail thumbnails "
    "tile time title titles to toc toc_max_heading_level toc_min_heading_level tool tools topic topics total track "
    "trail trailer transaction transactions transition transitions translation translationkey translations "
    "translator translators trial twitter type types uint unit units unlisted unpublishdate update updated "
    "updateddate uri url urls user users uuid value values version versions via video videos view views visibility "
    "visible volume watched web website week weight width word wordcount words work year years zoom ";

}  // namespace

bool is_common_key(std::string_view key) {
  if (key.find(' ') != std::string_view::npos) return false;
  return common_keys.find(" " + case_fold(key) + " ") != std::string_view::npos;
}

}  // namespace matterlint
