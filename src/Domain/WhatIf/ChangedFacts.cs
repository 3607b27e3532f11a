using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.WhatIf;

/// <summary>A case and one of its sources after a change to either.</summary>
public sealed record ChangedFacts(CaseFacts Case, CoverageSource Source);
