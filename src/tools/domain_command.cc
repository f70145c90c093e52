// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "http/url.h"
#include "net/dns.h"
#include "store/domains.h"
#include "store/portals.h"
#include "tools/command.h"
#include "tools/origin.h"

namespace tools {

namespace {

struct Typed {
  std::string portal, origin, host;
};

// What the owner of a host puts into DNS. It stands below the host's own name, which may be a CNAME: beside
// that there can be no other record (RFC 1034, section 3.6.2).
constexpr std::string_view kBelow = "_luukku.";
constexpr std::size_t kMostName = 253 - kBelow.size();  // RFC 1035, section 2.3.4, as text

std::string proof_name(const std::string& host) {
  return std::string(kBelow) + std::string(http::without_port(host));
}

std::string proof_text(const store::DomainClaim& claim) {
  return "luukku-domain-verification=" + base::to_hex(claim.token);
}

// Does `work(transaction)` while nobody else changes the portal's domains. Stored if it returns true.
template <class Work>
bool change(store::Reader& shelves, model::PortalId portal, Work&& work) {
  return store::transact(shelves, [&](store::Transaction& transaction) {
    store::lock_portal(transaction, portal);
    const bool done = work(transaction);
    if (done) transaction.commit();
    return done;
  });
}

void print_connected(const Settings& settings, store::Reader& shelves, model::PortalId portal,
                     const Typed& typed, const std::string& host, const std::string& leads_here) {
  print(settings, {{"portal", typed.portal},
                   {"host", host},
                   {"state", "connected"},
                   {"redirects_to", store::read_domains(shelves, portal).front().origin},
                   {"leads_here", leads_here},
                   {"to_make_it_primary", "luukkuctl domain primary " + typed.portal + " " + host}});
}

void connect(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  const auto domain = parse_origin(config, typed.origin);
  const std::string name(http::without_port(domain.host));
  const bool loopback = is_loopback(domain.host);
  if (!loopback && (!base::is_host_name(name) || name.size() > kMostName)) {
    throw Refused(name + ": there can be no such name in DNS");
  }
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const auto taken = store::find_domains_named(shelves, name);
  const auto same = std::ranges::find(taken, domain.host, &store::NamedDomain::host);
  if (same != taken.end())
    throw Refused(same->host + " is connected already, to the portal " + same->portal_key);
  store::DomainClaim claim;
  const bool done = change(shelves, portal, [&](store::Transaction& work) {
    claim = store::claim_domain(work, portal, domain, base::now());
    return !loopback || store::settle_claim(work, portal, claim) == store::Settled::Connected;
  });
  if (!done) throw Refused(domain.host + " is connected already");
  if (loopback) return print_connected(settings, shelves, portal, typed, domain.host, "yes");
  const auto& target = config.default_host;
  print(
      settings,
      {{"portal", typed.portal},
       {"host", domain.host},
       {"state", "claimed"},
       {"record_that_leads_here", name + ". CNAME " + (target.empty() ? "(this web server)" : target + '.')},
       {"record_that_proves_it", proof_name(domain.host) + ". TXT " + net::quoted(proof_text(claim))},
       {"then", "luukkuctl domain verify " + typed.portal + " " + domain.host}});
}

// Refused unless DNS shows the claim's token.
void require_proof(const base::Config& config, const store::DomainClaim& claim) {
  constexpr std::size_t kMostShown = 10;
  constexpr std::size_t kMostCharacters = 300;
  const auto name = proof_name(claim.domain.host);
  const auto answer = net::find_texts(config.resolver, name);
  if (const auto* silence = std::get_if<net::NoAnswer>(&answer)) {
    throw Refused("DNS did not say what TXT records " + name + ". has (" + silence->why +
                  "): try again later");
  }
  const auto* texts = std::get_if<net::Texts>(&answer);
  if (texts == nullptr) throw Refused(name + ". has no TXT record, or DNS does not show it yet");
  if (std::ranges::find(*texts, proof_text(claim)) != texts->end()) return;
  std::string found;
  for (const auto& text : std::span(*texts).first(std::min(texts->size(), kMostShown))) {
    found += ' ' + base::shortened(net::quoted(text), kMostCharacters);
  }
  throw Refused(name + ". has no TXT record " + net::quoted(proof_text(claim)) + ", but" + found);
}

// Whether the host's own record leads to the installation: its default host, or all of its addresses are that
// one's (a zone's own name cannot be a CNAME).
std::string leads_here(const base::Config& config, const std::string& host) {
  if (config.default_host.empty()) return "unknown: the configuration names no default_host";
  const auto answer = net::find_destination(config.resolver, std::string(http::without_port(host)));
  if (const auto* silence = std::get_if<net::NoAnswer>(&answer))
    return "unknown: no answer (" + silence->why + ")";
  const auto* there = std::get_if<net::Destination>(&answer);
  if (there == nullptr) return "no: it has no address";
  if (std::ranges::find(there->names, config.default_host) != there->names.end()) return "yes";
  const auto own = net::find_destination(config.resolver, config.default_host);
  const auto* here = std::get_if<net::Destination>(&own);
  if (here == nullptr) return "unknown: DNS does not say where " + config.default_host + " is";
  std::string elsewhere;
  for (const auto& address : there->addresses) {
    if (std::ranges::find(here->addresses, address) == here->addresses.end()) elsewhere += ' ' + address;
  }
  return elsewhere.empty() ? "yes" : "no: it leads to" + elsewhere;
}

void settle(store::Reader& shelves, model::PortalId portal, const store::DomainClaim& claim) {
  auto settled = store::Settled::Withdrawn;
  (void)change(shelves, portal, [&](store::Transaction& work) {
    settled = store::settle_claim(work, portal, claim);
    return settled == store::Settled::Connected;
  });
  const auto& host = claim.domain.host;
  if (settled == store::Settled::Taken) throw Refused(host + " belongs to another portal");
  if (settled == store::Settled::Withdrawn) throw Refused(host + ": the claim was withdrawn meanwhile");
}

void verify(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  const auto host = parse_host(typed.host);
  refuse_default_host(config, host);
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const auto claim = store::find_claim(shelves, portal, host);
  if (!claim) {
    throw Refused(typed.portal + " does not claim " + host + ": luukkuctl domain connect " + typed.portal +
                  " https://" + host);
  }
  require_proof(config, *claim);
  settle(shelves, portal, *claim);
  print_connected(settings, shelves, portal, typed, host, leads_here(config, host));
}

void make_primary(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  const auto host = parse_host(typed.host);
  refuse_default_host(config, host);
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const bool done = change(
      shelves, portal, [&](store::Transaction& work) { return store::choose_primary(work, portal, host); });
  if (!done) throw Refused(host + " is not connected to " + typed.portal);
  print(settings,
        {{"portal", typed.portal}, {"primary", store::read_domains(shelves, portal).front().origin}});
}

void list(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  const auto portal = require_portal(shelves, typed.portal);
  nlohmann::ordered_json listed;
  const auto domains = store::read_domains(shelves, portal);
  for (const auto& domain : domains) {
    listed[domain.host] = &domain == &domains.front() ? "primary" : "redirects";
  }
  for (const auto& claim : store::read_claims(shelves, portal)) listed[claim.domain.host] = "claimed";
  print(settings, listed);
}

void disconnect(const Settings& settings, const Typed& typed) {
  const auto host = parse_host(typed.host);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const bool done = change(shelves, portal, [&](store::Transaction& work) {
    return store::drop_domain(work, portal, host) || store::drop_claim(work, portal, host);
  });
  if (!done && store::read_domains(shelves, portal).front().host == host) {
    throw Refused(host + " is the primary domain: choose another one first, luukkuctl domain primary " +
                  typed.portal + " HOST");
  }
  if (!done) throw Refused(typed.portal + " neither has nor claims " + host);
  print(settings, {{"portal", typed.portal}, {"disconnected", host}});
}

}  // namespace

void add_domain(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("domain", "The domains that a portal is reached by");
  const auto add = [&](const std::string& name, const std::string& about, auto work) {
    const auto added = command.command(name, about);
    added.operand("PORTAL", typed->portal, "The portal's key");
    added.run([&settings, typed, work] { work(settings, *typed); });
    return added;
  };
  add("connect", "Claim a domain, and print the DNS records that lead it here and prove whose it is", connect)
      .operand("ORIGIN", typed->origin, "Its address, https://HOST");
  add("verify",
      "Ask DNS for the proof; a domain that was claimed is then connected, and redirects to the primary one",
      verify)
      .operand("HOST", typed->host, "A host that was claimed");
  add("primary",
      "Make a connected domain the primary one. The former one stays and redirects, so that old links work.",
      make_primary)
      .operand("HOST", typed->host, "A host that is connected");
  add("list", "Print the domains: the primary one, those that redirect to it, those that are claimed", list);
  add("disconnect", "Remove a domain that redirects, or withdraw a claim", disconnect)
      .operand("HOST", typed->host, "The host");
}

}  // namespace tools
