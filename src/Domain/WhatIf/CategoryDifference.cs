using Sav.Domain.Pricing;

namespace Sav.Domain.WhatIf;

/// <summary>A cost category that would be paid otherwise.</summary>
public sealed record CategoryDifference(CategoryCoverage Before, CategoryCoverage After);
